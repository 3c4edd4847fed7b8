import type { Resource } from "@supaflux/core"
import { describe, expect, it } from "vitest"
import { keySourcesOf } from "./secrets.ts"
import { app, graphOf } from "./test-support/graph-of.ts"
import { provided } from "./test-support/kinds.ts"
import { externalSecret, object, secret } from "./test-support/objects.ts"

/** Keys of what objects make, `…` for those that cannot be known. */
async function made(...resources: readonly Resource[]): Promise<Record<string, string>> {
  const graph = await graphOf(app(...resources), { provides: provided })
  return Object.fromEntries(
    [...keySourcesOf(graph)].map(([name, { keys, open }]) => [
      name,
      [...keys, ...(open ? ["…"] : [])].join(" "),
    ]),
  )
}

const certManager = "cert-manager.io/v1"
const certificate = (spec: object) =>
  object(certManager, "Certificate", "edge", { spec: { secretName: "edge-tls", ...spec } })

describe("the keys of", () => {
  it("Secrets and ConfigMaps", async () => {
    const sealed = { kind: "Secret", apiVersion: "v1", metadata: { name: "sops" } }
    expect(
      await made(
        secret("plain", "a", "b"),
        object("v1", "Secret", "empty"),
        { ...sealed, data: { token: "ENC[AES256_GCM,data:x]" }, sops: { version: "3" } } as never,
        object("v1", "Secret", "account", { type: "kubernetes.io/service-account-token" }),
        object("v1", "ConfigMap", "settings", { data: { a: "1" }, binaryData: { b: "MQ==" } }),
      ),
    ).toEqual({
      "Secret/app/plain": "a b",
      "Secret/app/empty": "…",
      "Secret/app/sops": "token",
      "Secret/app/account": "ca.crt namespace token",
      "ConfigMap/app/settings": "a b",
    })
  })

  it.each([
    ["data", {}, "a b"],
    ["another name", { target: { name: "one" } }, "a b"],
    ["data and dataFrom", { dataFrom: [{ extract: { key: "all" } }] }, "a b …"],
    ["a template", { target: { template: { data: { url: "{{ .a }}" } } } }, "url"],
    [
      "a template over dataFrom",
      {
        dataFrom: [{ extract: { key: "all" } }],
        target: { template: { data: { url: "{{ .a }}" } } },
      },
      "url",
    ],
    [
      "a template that is merged",
      { target: { template: { mergePolicy: "Merge", data: { url: "{{ .a }}" } } } },
      "url a b",
    ],
    [
      "a template of its labels alone",
      { target: { template: { metadata: { labels: { a: "b" } } } } },
      "a b",
    ],
    ["templates elsewhere", { target: { template: { templateFrom: [{ target: "Data" }] } } }, "…"],
    ["nothing made", { target: { creationPolicy: "None" } }, undefined],
    ["keys for another's Secret", { target: { creationPolicy: "Merge" } }, "a b …"],
  ])("an ExternalSecret: %s", async (_, spec, keys) => {
    expect(await made(externalSecret("one", ["a", "b"], spec))).toEqual(
      keys === undefined ? {} : { "Secret/app/one": keys },
    )
  })

  it("an ExternalSecret that makes a ConfigMap", async () => {
    const target = { manifest: { apiVersion: "v1", kind: "ConfigMap" } }
    expect(await made(externalSecret("one", ["a"], { target }))).toEqual({
      "ConfigMap/app/one": "a",
    })
  })

  it("a ClusterExternalSecret, in each namespace that it chooses", async () => {
    const spec = {
      externalSecretName: "shared",
      namespaceSelectors: [{ matchLabels: { "kubernetes.io/metadata.name": "app" } }],
      externalSecretSpec: { data: [{ secretKey: "a" }] },
    }
    const one = object("external-secrets.io/v1", "ClusterExternalSecret", "all", { spec })
    expect(await made(one)).toEqual({ "Secret/app/shared": "a" })
    const none = { ...spec, namespaceSelectors: [{ matchLabels: { team: "a" } }] }
    expect(await made({ ...one, spec: none } as never)).toEqual({})
  })

  it.each([
    [{}, "tls.crt tls.key ca.crt"],
    [
      { keystores: { jks: { create: true }, pkcs12: { create: false } } },
      "tls.crt tls.key ca.crt keystore.jks truststore.jks",
    ],
    [
      { keystores: { pkcs12: { create: true } } },
      "tls.crt tls.key ca.crt keystore.p12 truststore.p12",
    ],
    [
      { additionalOutputFormats: [{ type: "CombinedPEM" }, { type: "DER" }] },
      "tls.crt tls.key ca.crt tls-combined.pem key.der",
    ],
  ])("a Certificate with %o", async (spec, keys) => {
    expect(await made(certificate(spec))).toEqual({ "Secret/app/edge-tls": keys })
  })

  it("the account of an issuer, in the namespace of cert-manager when it is for the cluster", async () => {
    const spec = { acme: { privateKeySecretRef: { name: "account" } } }
    expect(
      await made(
        object(certManager, "Issuer", "here", { spec }),
        object(certManager, "ClusterIssuer", "everywhere", { spec }),
      ),
    ).toEqual({
      "Secret/app/account": "tls.key …",
      "Secret/cert-manager/account": "tls.key …",
    })
  })

  it("a SealedSecret", async () => {
    const spec = { encryptedData: { a: "x" }, template: { data: { b: "{{ .a }}" } } }
    expect(await made(object("bitnami.com/v1alpha1", "SealedSecret", "one", { spec }))).toEqual({
      "Secret/app/one": "a b",
    })
  })
})
