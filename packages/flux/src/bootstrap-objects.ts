import type { Resource } from "@supaflux/core"

const namespace = "flux-system"

const controllers = [
  "source-controller",
  "kustomize-controller",
  "helm-controller",
  "notification-controller",
]

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
  const services = ["source-controller", "notification-controller", "webhook-receiver"]
  return [
    object("source.toolkit.fluxcd.io/v1", "GitRepository", repository),
    object("kustomize.toolkit.fluxcd.io/v1", "Kustomization", repository),
    ...controllers.map((name) => object("apps/v1", "Deployment", name)),
    ...controllers.map((name) => object("v1", "ServiceAccount", name)),
    ...services.map((name) => object("v1", "Service", name)),
  ]
}
