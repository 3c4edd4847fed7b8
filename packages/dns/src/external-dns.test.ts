import type { GatewayApiHandle, PriorityClassHandle, SecretHandle } from "@supaflux/core"
import {
  freeFormValues,
  requireShared,
  snapshotOf,
  strictCrdErrors,
  unknownValuePaths,
} from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { cloudflare } from "./cloudflare.ts"
import { externalDnsKinds } from "./external-dns-kinds.ts"
import type { ExternalDnsOptions } from "./external-dns-options.ts"
import { externalDns } from "./external-dns.ts"
import { route53 } from "./route53.ts"
import { versions } from "./versions.ts"

const gatewayApi: GatewayApiHandle = {
  handle: "gateway-api",
  component: "gateway-api-crds",
  label: "Gateway API 1.6.1",
  version: "1.6.1",
}
const priorityClass: PriorityClassHandle = {
  handle: "priority-class",
  component: "namespaces",
  label: "priority class platform",
  name: "platform",
}
const secret: SecretHandle<"token"> = {
  handle: "secret",
  component: "platform-secrets",
  label: "secret external-dns/cloudflare",
  namespace: "external-dns",
  name: "cloudflare",
  keys: ["token"],
  key: (key) => ({ name: "cloudflare", key }),
}
const aws = route53({ region: "eu-central-1" })
const proxy = cloudflare({ token: { secret, key: "token" } })
const zoneId = "Z0123456789ABCDEFGHIJ"

const build = (options: Partial<ExternalDnsOptions> = {}) =>
  externalDns({
    provider: aws,
    gatewayApi,
    domains: ["example.com"],
    ownerId: "production",
    ...options,
  })
const valuesOf = (options: Partial<ExternalDnsOptions> = {}): Record<string, unknown> => ({
  ...build(options).resources.release.spec?.values,
})

describe("externalDns", () => {
  it.each([
    ["route53", aws],
    ["cloudflare", proxy],
  ])("makes the resources as they are applied, with %s", async (provider, of) => {
    await expect(snapshotOf(build({ provider: of }).resources)).toMatchFileSnapshot(
      `__snapshots__/external-dns-${provider}.yaml`,
    )
  })

  it("fits the definitions of Flux to the letter", (context) => {
    const { release, repository } = build().resources
    if (repository === undefined) throw new Error("There is no repository.")
    for (const resource of [release, repository]) {
      expect(strictCrdErrors(resource, requireShared(context, "crds"))).toEqual([])
    }
  })

  it.for([aws, proxy])("sets only values that the chart knows, with $name", (provider, context) => {
    const file = `chart-values/external-dns-${versions.externalDns}.values.yaml`
    const gateway = { name: "public", namespace: "istio-ingress" }
    const values = valuesOf({ provider, gateway, priorityClass, monitoring: true })
    const free = freeFormValues["external-dns"]
    expect(unknownValuePaths(requireShared(context, file), values, free)).toEqual([])
  })

  it("replaces the definition on every upgrade: the chart has it in crds/", () => {
    const { spec } = build().resources.release
    expect([spec?.install?.crds, spec?.upgrade?.crds]).toEqual(["CreateReplace", "CreateReplace"])
    expect(build().provides).toEqual({ crds: externalDnsKinds })
  })

  it("reads the hostnames of routes alone", () => {
    expect(valuesOf()["sources"]).toEqual(["gateway-httproute", "gateway-grpcroute"])
  })

  it("deletes the records that it owns, unless told otherwise", () => {
    expect(valuesOf()).toMatchObject({ policy: "sync", txtOwnerId: "production", registry: "txt" })
    expect(valuesOf({ policy: "upsert-only" })).toMatchObject({ policy: "upsert-only" })
  })

  it("keeps the owners of apex and wildcard records within the zone", () => {
    expect(valuesOf()["txtPrefix"]).toMatch(/%\{record_type\}.*\.$/)
    expect(valuesOf()["extraArgs"]).toMatchObject({ "txt-wildcard-replacement": "wildcard" })
    expect(valuesOf({ txtPrefix: "x-%{record_type}." })["txtPrefix"]).toBe("x-%{record_type}.")
  })

  it("looks at one Gateway only, when it is named", () => {
    const named = valuesOf({ gateway: { name: "public", namespace: "istio-ingress" } })
    expect(named).toMatchObject({
      gatewayNamespace: "istio-ingress",
      extraArgs: { "gateway-name": "public" },
    })
    expect(valuesOf()).not.toHaveProperty("gatewayNamespace")
    expect(valuesOf()["extraArgs"]).not.toHaveProperty("gateway-name")
  })

  it("touches the given domains and zones alone", () => {
    const provider = route53({ region: "eu-central-1", zoneIds: [zoneId] })
    const values = valuesOf({ provider, domains: ["example.com", "example.org"] })
    expect(values["domainFilters"]).toEqual(["example.com", "example.org"])
    expect(values["extraArgs"]).toMatchObject({ "zone-id-filter": [zoneId] })
    expect(valuesOf()["extraArgs"]).not.toHaveProperty("zone-id-filter")
  })

  it("never runs twice at the same time", () => {
    const values = valuesOf()
    expect(values["deploymentStrategy"]).toEqual({ type: "Recreate" })
    expect(values).not.toHaveProperty("replicaCount")
    expect(values).not.toHaveProperty("podDisruptionBudget")
  })

  it("gives the pod requests and a limit of memory", () => {
    expect(valuesOf()["resources"]).toEqual({
      requests: { cpu: expect.any(String) as string, memory: expect.any(String) as string },
      limits: { memory: expect.any(String) as string },
    })
  })

  it("is scraped only when asked", () => {
    expect(valuesOf()).toMatchObject({ serviceMonitor: { enabled: false } })
    expect(valuesOf({ monitoring: true })).toMatchObject({ serviceMonitor: { enabled: true } })
  })

  it("waits for the Gateway API, its token, the priority class, and what the author names", () => {
    const before = { name: "prometheus-crds", resources: {} }
    expect(build({ provider: proxy, priorityClass, dependsOn: [before] }).dependsOn).toEqual([
      gatewayApi,
      secret,
      priorityClass,
      before,
    ])
    expect(build().dependsOn).toEqual([gatewayApi])
    expect(valuesOf({ priorityClass })).toMatchObject({ priorityClassName: "platform" })
  })

  it("needs its zones, and a role where it has no token", () => {
    expect(build({ domains: ["example.com", "example.org"] }).needs).toEqual([
      {
        type: "dns-zone",
        name: "example.com",
        purpose: "records of example.com, example.org at aws",
      },
      {
        type: "dns-zone",
        name: "example.org",
        purpose: "records of example.com, example.org at aws",
      },
      {
        type: "pod-identity",
        namespace: "external-dns",
        serviceAccount: "external-dns",
        purpose: expect.stringContaining("route53:ChangeResourceRecordSets") as string,
      },
    ])
    expect(build({ provider: proxy }).needs).toEqual([
      {
        type: "dns-zone",
        name: "example.com",
        purpose: "records of example.com at cloudflare",
      },
    ])
  })

  it("names the zones by their ids where it has them, and the account that the chart makes", () => {
    const provider = route53({ region: "eu-central-1", zoneIds: [zoneId] })
    const component = build({ provider, namespace: "dns" })
    expect(component.needs).toMatchObject([
      { type: "dns-zone", name: zoneId },
      { type: "pod-identity", namespace: "dns", serviceAccount: "external-dns" },
    ])
    expect(component.resources.release.metadata?.namespace).toBe("dns")
    expect(component.resources.release.spec?.values).toMatchObject({
      serviceAccount: { name: "external-dns" },
    })
  })

  it("lets the author's values win, and says so in the file", () => {
    const component = build({ values: { interval: "5m", extraArgs: { "aws-prefer-cname": true } } })
    expect(component.resources.release.spec?.values).toMatchObject({
      interval: "5m",
      extraArgs: { "aws-prefer-cname": true, "aws-zone-type": "public" },
    })
    expect(component.notes?.["release"]).toEqual([
      "Values set by the environment:",
      "  extraArgs.aws-prefer-cname",
      "  interval",
    ])
  })

  it("refuses a Secret that the pod cannot read", () => {
    expect(() => build({ provider: proxy, namespace: "dns" })).toThrow(
      `Secret external-dns/cloudflare is not in the namespace of external-dns: make it in "dns".`,
    )
  })

  it("refuses to manage every zone", () => {
    expect(() => build({ domains: [] })).toThrow("name the domains")
  })

  it.each(["*.example.com", "Example.com", "example.com.", "com", ""])(
    "refuses the domain %j",
    (domain) => {
      expect(() => build({ domains: ["example.org", domain] })).toThrow(
        `"${domain}" is no domain: write one like "example.com"; names below it are included.`,
      )
    },
  )

  it.each(["", "a,b", "a=b", `"a"`, "a b", "a-"])("refuses the owner id %j", (ownerId) => {
    expect(() => build({ ownerId })).toThrow(`The owner id "${ownerId}" cannot stand in a TXT`)
  })

  it("refuses an empty prefix", () => {
    expect(() => build({ txtPrefix: "" })).toThrow("leave txtPrefix out")
  })
})
