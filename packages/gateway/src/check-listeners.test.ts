import type { CertificateHandle, MeshControlPlaneHandle } from "@supaflux/core"
import { describe, expect, it } from "vitest"
import { checkListeners } from "./check-listeners.ts"
import type { GatewayListeners } from "./gateway-listeners.ts"

const controlPlane: MeshControlPlaneHandle = {
  handle: "mesh-control-plane",
  component: "istiod",
  label: "control plane of the mesh",
  gatewayClass: "istio",
  namespace: "istio-system",
}
const tls: CertificateHandle = {
  handle: "certificate",
  component: "certificates",
  label: "certificate edge",
  namespace: "istio-ingress",
  secretName: "edge-tls",
  dnsNames: ["*.example.com"],
}
const https = { hostname: "*.example.com", tls }
const redirect = { redirect: true } as const

const check = (listeners: GatewayListeners) => () => {
  checkListeners({ name: "public", namespace: "istio-ingress", controlPlane, listeners })
}

describe("checkListeners", () => {
  it("takes listeners whose certificates cover them, and one redirect", () => {
    const api = { hostname: "api.example.com", tls }
    expect(check({ http: redirect, https, api })).not.toThrow()
  })

  it("refuses a certificate in another namespace", () => {
    const elsewhere = { ...https, tls: { ...tls, namespace: "supabase" } }
    expect(check({ https: elsewhere })).toThrow(
      "Listener https of gateway public uses certificate edge of the namespace supabase, but its own is istio-ingress: issue the certificate there.",
    )
  })

  it.each(["example.com", "a.b.example.com", "*.b.example.com"])(
    "refuses %s, which the certificate is not valid for",
    (hostname) => {
      expect(check({ https: { hostname, tls } })).toThrow(
        `Listener https of gateway public accepts ${hostname}, which certificate edge is not valid for (*.example.com): add the name to the certificate.`,
      )
    },
  )

  it("refuses two listeners for one hostname", () => {
    expect(check({ https, other: https })).toThrow(
      "Listeners https and other of gateway public both accept *.example.com: leave one of them out.",
    )
  })

  it("refuses two redirects", () => {
    expect(check({ http: redirect, plain: redirect, https })).toThrow(
      "Listeners http and plain of gateway public share port 80: one redirect serves every hostname.",
    )
  })

  it("refuses a redirect to nowhere", () => {
    expect(check({ http: redirect })).toThrow(
      "Gateway public has no HTTPS listener to redirect to: add one with a hostname and a certificate.",
    )
  })

  it("refuses a Gateway without listeners", () => {
    expect(check({})).toThrow(
      "Gateway public has no HTTPS listener: add one with a hostname and a certificate.",
    )
  })
})
