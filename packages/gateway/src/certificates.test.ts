import type { IssuerHandle } from "@supaflux/core"
import { requireShared, snapshotOf, strictCrdErrors } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import type { AcmeIssuerHandle } from "./acme-issuer-handle.ts"
import { certManagerKinds } from "./cert-manager-kinds.ts"
import { certificates } from "./certificates.ts"

const issuer: AcmeIssuerHandle = {
  handle: "issuer",
  component: "issuers",
  label: "issuer letsencrypt",
  kind: "ClusterIssuer",
  name: "letsencrypt",
  zones: ["example.com"],
}

const tls = certificates({
  issuer,
  certificates: {
    edge: { namespace: "istio-ingress", dnsNames: ["example.com", "*.example.com"] },
    studio: {
      namespace: "studio",
      dnsNames: ["studio.internal.example.com"],
      secretName: "studio-cert",
    },
  },
})

const withNames = (dnsNames: readonly string[], by: IssuerHandle | AcmeIssuerHandle = issuer) =>
  certificates({ issuer: by, certificates: { edge: { namespace: "istio-ingress", dnsNames } } })

describe("certificates", () => {
  it("makes the certificates as they are applied", async () => {
    await expect(snapshotOf(tls.resources)).toMatchFileSnapshot("__snapshots__/certificates.yaml")
  })

  it("fits the definition and the model of its kind", async (context) => {
    const kind = certManagerKinds.find(({ kind }) => kind === "Certificate")
    const model = await kind?.model?.("v1")
    if (model === undefined) throw new Error("There is no model.")
    for (const resource of Object.values(tls.resources)) {
      expect(() => model.prototype.validate.call(resource)).not.toThrow()
      expect(strictCrdErrors(resource, requireShared(context, "crds"))).toEqual([])
    }
  })

  it("offers each certificate with its Secret and its names", () => {
    expect(tls.certificate("edge")).toEqual({
      handle: "certificate",
      component: "certificates",
      label: "certificate edge",
      namespace: "istio-ingress",
      secretName: "edge-tls",
      dnsNames: ["example.com", "*.example.com"],
    })
    expect(tls.certificate("studio")).toMatchObject({
      namespace: "studio",
      secretName: "studio-cert",
    })
  })

  it("says which certificate is missing, where the names are not known to the types", () => {
    const names: Readonly<Record<string, { namespace: string; dnsNames: string[] }>> = {}
    expect(() => certificates({ issuer, certificates: names }).certificate("edge")).toThrow(
      "Component certificates declares no certificate edge: declare it there.",
    )
  })

  it("waits for the issuer and for what the author names", () => {
    const before = { name: "dns", resources: {} }
    const { dependsOn, name } = certificates({
      issuer,
      certificates: {},
      component: "certificates-studio",
      dependsOn: [before],
    })
    expect(dependsOn).toEqual([issuer, before])
    expect(name).toBe("certificates-studio")
  })

  it("refuses a certificate for no name", () => {
    expect(() => withNames([])).toThrow("Certificate edge is valid for no name: give it dnsNames.")
  })

  it.each(["example.org", "*.example.org", "myexample.com", "com"])(
    "refuses %s, for which the issuer has no zone",
    (name) => {
      expect(() => withNames(["example.com", name])).toThrow(
        `Issuer letsencrypt cannot prove ${name} of certificate edge, its zones are example.com: add a DNS-01 solver for the name's zone.`,
      )
    },
  )

  it("takes any name from an issuer that says nothing of zones", () => {
    const { zones, ...internal } = issuer
    expect(zones).not.toHaveLength(0)
    expect(() => withNames(["supabase.internal"], internal)).not.toThrow()
  })
})
