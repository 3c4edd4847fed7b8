import type { ResourceLiteral } from "@supaflux/core"

/** An object in the namespace of the tests' component, or a cluster-scoped one. */
export function object(
  apiVersion: string,
  kind: string,
  name: string,
  rest: Readonly<Record<string, unknown>> = {},
): ResourceLiteral {
  return { apiVersion, kind, metadata: { name }, ...rest }
}

/** A Deployment whose pods have the given `spec` and the label `app`. */
export function deployment(
  name: string,
  spec: Readonly<Record<string, unknown>> = {},
  labels: Readonly<Record<string, string>> = { app: name },
): ResourceLiteral {
  return object("apps/v1", "Deployment", name, {
    spec: { selector: { matchLabels: labels }, template: { metadata: { labels }, spec } },
  })
}

/** A Secret with keys that the test never looks into. */
export function secret(name: string, ...keys: readonly string[]): ResourceLiteral {
  const stringData = Object.fromEntries(keys.map((key) => [key, "x"]))
  return object("v1", "Secret", name, { stringData })
}

/** An ExternalSecret that fetches the given keys. */
export function externalSecret(
  name: string,
  keys: readonly string[],
  spec: Readonly<Record<string, unknown>> = {},
): ResourceLiteral {
  return object("external-secrets.io/v1", "ExternalSecret", name, {
    spec: {
      secretStoreRef: { kind: "ClusterSecretStore", name: "store" },
      data: keys.map((secretKey) => ({ secretKey, remoteRef: { key: "remote" } })),
      ...spec,
    },
  })
}
