import type { SecretHandle } from "@supaflux/core"
import { requireShared, snapshotOf, strictCrdErrors } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import type { CertManagerHandle } from "./cert-manager-handle.ts"
import { certManagerKinds } from "./cert-manager-kinds.ts"
import { cloudflareDns01 } from "./cloudflare-dns01.ts"
import { issuers, type IssuersOptions } from "./issuers.ts"
import { route53Dns01 } from "./route53-dns01.ts"

const certManager: CertManagerHandle = {
  handle: "cert-manager",
  component: "cert-manager",
  label: "cert-manager",
  namespace: "cert-manager",
}

const secretIn = (namespace: string): SecretHandle<"api-token"> => ({
  handle: "secret",
  component: "platform-secrets",
  label: `secret ${namespace}/cloudflare`,
  namespace,
  name: "cloudflare",
  keys: ["api-token"],
  key: (key) => ({ name: "cloudflare", key }),
})
const secret = secretIn("cert-manager")
const cloudflare = cloudflareDns01({ token: { secret, key: "api-token" }, zones: ["example.com"] })
const route53 = route53Dns01({ region: "eu-central-1", zones: ["example.org", "example.net"] })

const build = (options: Partial<IssuersOptions> = {}) =>
  issuers({ certManager, email: "ops@example.com", dns01: [cloudflare, route53], ...options })

describe("issuers", () => {
  it("makes the issuer as it is applied", async () => {
    await expect(snapshotOf(build().resources)).toMatchFileSnapshot("__snapshots__/issuers.yaml")
  })

  it.each([build(), build({ server: "staging", dns01: [route53] })])(
    "fits the definition and the model of its kind",
    async ({ resources }) => {
      const kind = certManagerKinds.find(({ kind }) => kind === "ClusterIssuer")
      const model = await kind?.model?.("v1")
      if (model === undefined) throw new Error("There is no model.")
      expect(() => model.prototype.validate.call(resources.issuer)).not.toThrow()
    },
  )

  it("fits the definition of cert-manager to the letter", (context) => {
    const crds = requireShared(context, "crds")
    expect(strictCrdErrors(build().resources.issuer, crds)).toEqual([])
  })

  it("waits for cert-manager and for the component of the token", () => {
    const before = { name: "dns", resources: {} }
    expect(build({ dependsOn: [before] }).dependsOn).toEqual([certManager, secret, before])
    expect(build({ dns01: [route53] }).dependsOn).toEqual([certManager])
  })

  it.each([
    ["production", "letsencrypt", "https://acme-v02.api.letsencrypt.org/directory"],
    ["staging", "letsencrypt-staging", "https://acme-staging-v02.api.letsencrypt.org/directory"],
    [{ url: "https://ca.example.com/acme" }, "acme", "https://ca.example.com/acme"],
  ] as const)("asks the server %o", (server, name, url) => {
    const { resources, issuer } = build({ server })
    expect(resources.issuer.metadata).toEqual({ name })
    expect(resources.issuer.spec.acme).toMatchObject({
      server: url,
      privateKeySecretRef: { name: `${name}-account` },
    })
    expect(issuer.name).toBe(name)
  })

  it("offers the issuer with all of its zones", () => {
    const { name, issuer } = build({ component: "issuers-public", name: "public" })
    expect(name).toBe("issuers-public")
    expect(issuer).toEqual({
      handle: "issuer",
      component: "issuers-public",
      label: "issuer public",
      kind: "ClusterIssuer",
      name: "public",
      zones: ["example.com", "example.org", "example.net"],
    })
  })

  it("refuses a token that a ClusterIssuer cannot read", () => {
    const token = { secret: secretIn("supabase"), key: "api-token" } as const
    const solver = cloudflareDns01({ token, zones: ["example.com"] })
    expect(() => build({ dns01: [solver] })).toThrow(
      "Secret cloudflare is in the namespace supabase, but a ClusterIssuer reads Secrets of cert-manager alone: create it there.",
    )
  })

  it("refuses a zone with two solvers", () => {
    const other = route53Dns01({ region: "eu-central-1", zones: ["example.com"] })
    expect(() => build({ dns01: [cloudflare, other] })).toThrow(
      "Zone example.com has two DNS-01 solvers: leave one of them out.",
    )
  })

  it("refuses an issuer that can prove nothing", () => {
    expect(() => build({ dns01: [] })).toThrow(
      "An issuer without a DNS zone can issue nothing: give dns01 a solver with zones.",
    )
  })

  it("refuses a solver that would answer for every name", () => {
    const any = route53Dns01({ region: "eu-central-1", zones: [] })
    expect(() => build({ dns01: [cloudflare, any] })).toThrow(
      "A DNS-01 solver without zones would answer for every name: give it zones.",
    )
  })
})
