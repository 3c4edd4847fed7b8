import type { JsonObject } from "@supaflux/core"

const artifact = ["status", "artifact", "revision"]

/**
 * Flux's kinds whose readiness is watched: group, version, kind, plural, and the path of the revision
 * that each is at.
 */
const kinds = [
  [
    "kustomize.toolkit.fluxcd.io",
    "v1",
    "Kustomization",
    "kustomizations",
    ["status", "lastAppliedRevision"],
  ],
  [
    "helm.toolkit.fluxcd.io",
    "v2",
    "HelmRelease",
    "helmreleases",
    ["status", "history", "0", "chartVersion"],
  ],
  ["source.toolkit.fluxcd.io", "v1", "GitRepository", "gitrepositories", artifact],
  ["source.toolkit.fluxcd.io", "v1", "HelmRepository", "helmrepositories", artifact],
  ["source.toolkit.fluxcd.io", "v1", "HelmChart", "helmcharts", artifact],
  ["source.toolkit.fluxcd.io", "v1", "OCIRepository", "ocirepositories", artifact],
  ["source.toolkit.fluxcd.io", "v1", "Bucket", "buckets", artifact],
  ["notification.toolkit.fluxcd.io", "v1", "Receiver", "receivers", undefined],
] as const

const condition = (type: string) => ["status", "conditions", `[type=${type}]`, "status"]

/**
 * The state of Flux's objects as one metric, `gotk_resource_info`: value 1, with the labels
 * `customresource_kind`, `exported_namespace`, `name`, `ready`, `stalled`, `suspended`, `revision`. Flux's
 * controllers themselves tell nothing of it any more.
 * @see https://fluxcd.io/flux/monitoring/metrics/
 */
export const fluxState: JsonObject = {
  kind: "CustomResourceStateMetrics",
  spec: {
    resources: kinds.map(([group, version, kind, , revision]) => ({
      groupVersionKind: { group, version, kind },
      metricNamePrefix: "gotk",
      metrics: [
        {
          name: "resource_info",
          help: "The current state of a Flux resource.",
          each: { type: "Info", info: { labelsFromPath: { name: ["metadata", "name"] } } },
          labelsFromPath: {
            exported_namespace: ["metadata", "namespace"],
            ready: condition("Ready"),
            stalled: condition("Stalled"),
            suspended: ["spec", "suspend"],
            ...(revision === undefined ? {} : { revision }),
          },
        },
      ],
    })),
  },
}

/** What kube-state-metrics must be allowed for it. */
export const fluxStateRules: readonly JsonObject[] = [
  ...new Set(kinds.map(([group]) => group)),
].map((group) => ({
  apiGroups: [group],
  resources: kinds.filter(([of]) => of === group).map(([, , , plural]) => plural),
  verbs: ["list", "watch"],
}))
