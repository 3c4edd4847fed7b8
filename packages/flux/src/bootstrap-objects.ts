import type { Resource } from "@supaflux/core"

const namespace = "flux-system"

const controllers = [
  "source-controller",
  "kustomize-controller",
  "helm-controller",
  "notification-controller",
]

/** Services by name, and the ports that they listen on. */
const services: Readonly<Record<string, number>> = {
  "source-controller": 80,
  "notification-controller": 80,
  "webhook-receiver": 80,
}

function object(apiVersion: string, kind: string, name: string): Resource {
  return { apiVersion, kind, metadata: { name, namespace } }
}

/**
 * What `flux bootstrap` puts into the cluster and others refer to: the repository and its
 * Kustomization, the controllers with their service accounts, and the Services that they listen on.
 *
 * @param repository name of the GitRepository that bootstrap makes
 * @see https://github.com/fluxcd/flux2/tree/v2.9.4/manifests/bases
 */
export function bootstrapObjects(repository: string): Resource[] {
  return [
    object("source.toolkit.fluxcd.io/v1", "GitRepository", repository),
    object("kustomize.toolkit.fluxcd.io/v1", "Kustomization", repository),
    ...controllers.map((name) => object("apps/v1", "Deployment", name)),
    ...controllers.map((name) => object("v1", "ServiceAccount", name)),
    ...Object.entries(services).map(([name, port]) => ({
      ...object("v1", "Service", name),
      spec: { ports: [{ name: "http", port }] },
    })),
  ]
}
