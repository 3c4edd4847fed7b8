import { describe, expect, it } from "vitest"
import { kubernetesServiceAddress } from "./kubernetes-service-address.ts"

describe("kubernetesServiceAddress", () => {
  it.each([
    ["172.20.0.0/16", "172.20.0.1/32"],
    ["10.100.0.0/16", "10.100.0.1/32"],
    ["10.0.255.0/24", "10.0.255.1/32"],
    ["fd12:3456:789a::/108", "fd12:3456:789a::1/128"],
  ])("is the first address of %s", (services, address) => {
    expect(kubernetesServiceAddress(services)).toBe(address)
  })

  it.each(["172.20.0.1/16", "172.20.0.0", "", "fd12:0:0:0:0:0:0:0/108"])(
    'refuses "%s"',
    (services) => {
      expect(() => kubernetesServiceAddress(services)).toThrow(
        `The Services' addresses "${services}" are no CIDR block: give it as EKS shows it, such as 172.20.0.0/16.`,
      )
    },
  )
})
