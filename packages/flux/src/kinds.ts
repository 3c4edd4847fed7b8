import type { CustomKind, Model } from "@supaflux/core"

type Load = (version: string) => Promise<Model>

const source = (kind: string, model?: Load): CustomKind => ({
  group: "source.toolkit.fluxcd.io",
  kind,
  scope: "Namespaced",
  ...(model === undefined ? {} : { model }),
})

/**
 * The kinds that `flux bootstrap` and the Flux Operator install (Flux 2.9).
 * @see https://fluxcd.io/flux/components/
 */
export const fluxKinds: readonly CustomKind[] = [
  source(
    "GitRepository",
    async () =>
      (await import("@kubernetes-models/flux-cd/source.toolkit.fluxcd.io/v1/GitRepository"))
        .GitRepository,
  ),
  source(
    "OCIRepository",
    async () =>
      (await import("@kubernetes-models/flux-cd/source.toolkit.fluxcd.io/v1/OCIRepository"))
        .OCIRepository,
  ),
  source(
    "HelmRepository",
    async () =>
      (await import("@kubernetes-models/flux-cd/source.toolkit.fluxcd.io/v1/HelmRepository"))
        .HelmRepository,
  ),
  source("HelmChart"),
  source("Bucket"),
  source("ExternalArtifact"),
  {
    group: "kustomize.toolkit.fluxcd.io",
    kind: "Kustomization",
    scope: "Namespaced",
    model: async () =>
      (await import("@kubernetes-models/flux-cd/kustomize.toolkit.fluxcd.io/v1/Kustomization"))
        .Kustomization,
    fields: [
      "dependsOn",
      "interval",
      "retryInterval",
      "timeout",
      "sourceRef",
      "path",
      "prune",
      "wait",
      "healthCheckExprs",
    ],
  },
  {
    group: "helm.toolkit.fluxcd.io",
    kind: "HelmRelease",
    scope: "Namespaced",
    model: async () =>
      (await import("@kubernetes-models/flux-cd/helm.toolkit.fluxcd.io/v2/HelmRelease"))
        .HelmRelease,
    fields: ["releaseName", "targetNamespace", "interval", "timeout", "chart", "chartRef"],
  },
  {
    group: "notification.toolkit.fluxcd.io",
    kind: "Provider",
    scope: "Namespaced",
    model: async () =>
      (await import("@kubernetes-models/flux-cd/notification.toolkit.fluxcd.io/v1beta3/Provider"))
        .Provider,
    fields: ["type", "address", "channel", "secretRef"],
  },
  {
    group: "notification.toolkit.fluxcd.io",
    kind: "Alert",
    scope: "Namespaced",
    model: async () =>
      (await import("@kubernetes-models/flux-cd/notification.toolkit.fluxcd.io/v1beta3/Alert"))
        .Alert,
    fields: ["providerRef", "eventSeverity", "eventSources"],
  },
  {
    // Without its model, which knows no receivers of type generic-oidc and would refuse them.
    group: "notification.toolkit.fluxcd.io",
    kind: "Receiver",
    scope: "Namespaced",
    fields: ["type", "events", "secretRef", "resources"],
  },
  ...["ImageRepository", "ImagePolicy", "ImageUpdateAutomation"].map((kind): CustomKind => ({
    group: "image.toolkit.fluxcd.io",
    kind,
    scope: "Namespaced",
  })),
]
