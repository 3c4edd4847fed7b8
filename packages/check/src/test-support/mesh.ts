import type { Component, Resource } from "@supaflux/core"
import { object } from "./objects.ts"

/** A namespace, in the mesh unless it is told otherwise. */
export function namespace(
  name: string,
  labels: Readonly<Record<string, string>> = { "istio.io/dataplane-mode": "ambient" },
): Resource {
  return { apiVersion: "v1", kind: "Namespace", metadata: { name, labels } }
}

/** Components with the namespace `app` in the mesh, and in it the given resources. */
export function meshed(...resources: readonly Resource[]): Component[] {
  return inNamespace(namespace("app"), ...resources)
}

/** Components with a namespace, and in it the given resources. */
export function inNamespace(where: Resource, ...resources: readonly Resource[]): Component[] {
  const name = where.metadata?.name ?? ""
  return [
    { name: `namespace-${name}`, resources: { it: where } },
    {
      name,
      namespace: name,
      resources: Object.fromEntries(
        resources.map((each) => [`${each.kind}-${each.metadata?.name ?? ""}`, each]),
      ),
    },
  ]
}

/** An AuthorizationPolicy. */
export function policy(name: string, spec: Readonly<Record<string, unknown>> = {}): Resource {
  return object("security.istio.io/v1", "AuthorizationPolicy", name, { spec })
}

/** A PeerAuthentication that takes no plain text. */
export const strict = object("security.istio.io/v1", "PeerAuthentication", "default", {
  spec: { mtls: { mode: "STRICT" } },
})

/** A Service of the pods with the label `app`. */
export function service(
  name: string,
  port: number,
  targetPort: number | string = port,
  labels: Readonly<Record<string, string>> = {},
): Resource {
  return {
    ...object("v1", "Service", name, {
      spec: { selector: { app: name }, ports: [{ name: "http", port, targetPort }] },
    }),
    metadata: { name, labels },
  }
}
