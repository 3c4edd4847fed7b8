import { describe, expect, it } from "vitest"
import { deployment, externalSecret, object, secret } from "../../test-support/objects.ts"
import { problemsOf } from "../../test-support/problems.ts"
import { secretMissing } from "../references/secret-missing.ts"
import { configMapKeyMissing } from "./config-map-key-missing.ts"
import { secretKeyMissing } from "./secret-key-missing.ts"
import { secretKeyUnread } from "./secret-key-unread.ts"

const keys = externalSecret("keys", ["user", "password"])
const pod = "spec.template.spec"
const release = (values: object) =>
  object("helm.toolkit.fluxcd.io/v2", "HelmRelease", "cache", { spec: { values } })
const web = (spec: object) => deployment("web", { ...spec })
const variable = (key: string, optional = false) =>
  web({
    containers: [{ env: [{ valueFrom: { secretKeyRef: { name: "keys", key, optional } } }] }],
  })

/** Where a key is read, given the key. */
const places: readonly [string, string, (key: string) => ReturnType<typeof object>][] = [
  ["env", `${pod}.containers.0.env.0.valueFrom.secretKeyRef`, (key) => variable(key)],
  [
    "a volume's items",
    `${pod}.volumes.0.secret`,
    (key) => web({ volumes: [{ secret: { secretName: "keys", items: [{ key, path: "p" }] } }] }),
  ],
  [
    "a projected volume's items",
    `${pod}.volumes.0.projected.sources.0.secret`,
    (key) => {
      const source = { secret: { name: "keys", items: [{ key, path: "p" }] } }
      return web({ volumes: [{ projected: { sources: [source] } }] })
    },
  ],
  [
    "chart values",
    "spec.values.auth.password.key",
    (key) => release({ auth: { password: { name: "keys", key } } }),
  ],
  [
    "chart values beside existingSecret",
    "spec.values.admin.passwordKey",
    (key) => release({ admin: { existingSecret: "keys", passwordKey: key } }),
  ],
  [
    "valuesFrom",
    "spec.valuesFrom.0",
    (valuesKey) =>
      object("helm.toolkit.fluxcd.io/v2", "HelmRelease", "cache", {
        spec: { valuesFrom: [{ kind: "Secret", name: "keys", valuesKey }] },
      }),
  ],
  [
    "the login of a store",
    "spec.provider.vault.auth.tokenSecretRef",
    (key) =>
      object("external-secrets.io/v1", "SecretStore", "vault", {
        spec: { provider: { vault: { auth: { tokenSecretRef: { name: "keys", key } } } } },
      }),
  ],
  [
    "the bucket of Prometheus",
    "spec.thanos.objectStorageConfig",
    (key) =>
      object("monitoring.coreos.com/v1", "Prometheus", "main", {
        spec: { thanos: { objectStorageConfig: { name: "keys", key } } },
      }),
  ],
  [
    "the password of a keystore",
    "spec.keystores.jks.passwordSecretRef",
    (key) =>
      object("cert-manager.io/v1", "Certificate", "edge", {
        spec: {
          secretName: "edge-tls",
          keystores: { jks: { create: true, passwordSecretRef: { name: "keys", key } } },
        },
      }),
  ],
]

it.each(places)("takes a key in %s that is declared", async (_, _at, from) => {
  expect(await problemsOf(secretKeyMissing, keys, from("password"))).toEqual([])
})

it.each(places)("reports one in %s that is not", async (_, at, from) => {
  expect(await problemsOf(secretKeyMissing, keys, from("pasword"))).toEqual([
    {
      of: `${from("").kind} ${from("").metadata?.name ?? ""}`,
      at,
      message: 'reads the key "pasword" of the Secret app/keys, which has "user", "password"',
      hint: 'did you mean "password"?',
    },
  ])
})

it("demands the keys that a listener and a notification read", async () => {
  const gateway = object("gateway.networking.k8s.io/v1", "Gateway", "public", {
    spec: { listeners: [{ tls: { certificateRefs: [{ name: "keys" }] } }] },
  })
  const found = await problemsOf(secretKeyMissing, keys, gateway)
  expect(found.map(({ message }) => message)).toEqual([
    'reads the key "tls.crt" of the Secret app/keys, which has "user", "password"',
    'reads the key "tls.key" of the Secret app/keys, which has "user", "password"',
  ])
})

describe("what is read from the cluster by a store", () => {
  const store = object("external-secrets.io/v1", "SecretStore", "here", {
    spec: { provider: { kubernetes: { remoteNamespace: "app" } } },
  })
  const copy = (spec: object) =>
    externalSecret("copy", [], { secretStoreRef: { kind: "SecretStore", name: "here" }, ...spec })
  const one = (remoteRef: object) => copy({ data: [{ secretKey: "a", remoteRef }] })

  it("is a key of a Secret", async () => {
    const found = async (property: string) =>
      (await problemsOf(secretKeyMissing, keys, store, one({ key: "keys", property }))).map(
        ({ at }) => at,
      )
    expect(await found("password")).toEqual([])
    expect(await found("pasword")).toEqual(["spec.data.0.remoteRef"])
  })

  it("is there as a whole", async () => {
    for (const read of [one({ key: "key" }), copy({ dataFrom: [{ extract: { key: "key" } }] })]) {
      const [problem] = await problemsOf(secretMissing, keys, store, read)
      expect(problem?.hint).toBe("did you mean the Secret app/keys?")
    }
  })

  it("is not looked for here when the store reads from another cluster", async () => {
    const elsewhere = object("external-secrets.io/v1", "SecretStore", "here", {
      spec: { provider: { kubernetes: { server: { url: "https://other.example.com" } } } },
    })
    expect(await problemsOf(secretMissing, elsewhere, one({ key: "none" }))).toEqual([])
  })

  it("uses all keys when it copies all, and none when it reads the whole as one value", async () => {
    const unread = async (read: ReturnType<typeof object>) =>
      (await problemsOf(secretKeyUnread, keys, store, read)).filter(({ of }) => of.endsWith("keys"))
    expect(await unread(copy({ dataFrom: [{ extract: { key: "keys" } }] }))).toEqual([])
    expect(await unread(one({ key: "keys" }))).toHaveLength(2)
  })
})

it("knows the key of the ConfigMap that every namespace has", async () => {
  const reads = (key: string) =>
    web({ volumes: [{ configMap: { name: "kube-root-ca.crt", items: [{ key, path: "p" }] } }] })
  expect(await problemsOf(configMapKeyMissing, reads("ca.crt"))).toEqual([])
  expect(await problemsOf(configMapKeyMissing, reads("ca.pem"))).toHaveLength(1)
})

describe("what cannot be known", () => {
  it("is a key that the store may hold", async () => {
    const open = externalSecret("keys", [], { dataFrom: [{ extract: { key: "all" } }] })
    expect(await problemsOf(secretKeyMissing, open, variable("anything"))).toEqual([])
  })

  it("is a key that may be absent", async () => {
    expect(await problemsOf(secretKeyMissing, keys, variable("none", true))).toEqual([])
  })

  it("is a value that only looks like a name", async () => {
    const values = release({ a: { name: "other", key: "none" }, b: { name: "keys", value: "x" } })
    expect(await problemsOf(secretKeyMissing, keys, values)).toEqual([])
  })

  it("is half of a key pair beside a Secret", async () => {
    const values = release({ existingSecret: "keys", accessKey: "AKIA", secretKey: "x" })
    expect(await problemsOf(secretKeyMissing, keys, values)).toEqual([])
  })
})

describe("keys of ConfigMaps", () => {
  const settings = object("v1", "ConfigMap", "settings", { data: { level: "info" } })
  const reads = (key: string) =>
    web({
      initContainers: [{ env: [{ valueFrom: { configMapKeyRef: { name: "settings", key } } }] }],
    })
  const chart = (key: string) => release({ caBundle: { configMap: "settings", key } })

  it("are there", async () => {
    for (const from of [reads, chart]) {
      expect(await problemsOf(configMapKeyMissing, settings, from("level"))).toEqual([])
    }
  })

  it.each([
    ["a container", reads, `${pod}.initContainers.0.env.0.valueFrom.configMapKeyRef`],
    ["chart values", chart, "spec.values.caBundle.key"],
  ])("are reported when they are not, in %s", async (_, from, at) => {
    const found = await problemsOf(configMapKeyMissing, settings, from("lvl"))
    expect(found.map((problem) => [problem.at, problem.message])).toEqual([
      [at, 'reads the key "lvl" of the ConfigMap app/settings, which has "level"'],
    ])
  })

  it("are those of the ConfigMap, not of a Secret of its name", async () => {
    const other = secret("settings", "password")
    expect(await problemsOf(configMapKeyMissing, settings, other, reads("level"))).toEqual([])
  })
})
