import type { Graph } from "@supaflux/check"
import { describeResource, type Resource } from "@supaflux/core"
import { changeAt } from "./change.ts"
import type { Mutation } from "./mutation.ts"

type Schedules = Readonly<Record<string, { readonly template: object }>>

const generator = {
  apiVersion: "generators.external-secrets.io/v1alpha1",
  kind: "Password",
  name: "mutant",
}

/** What is lost with the cluster, in a namespace, with the rule that has to say so. */
function losses(namespace: string): readonly (readonly [code: string, object: Resource])[] {
  const metadata = { name: "mutant", namespace }
  const template = { metadata: { name: "data" }, spec: {} }
  return [
    ["VOLUME_NOT_BACKED_UP", { apiVersion: "v1", kind: "PersistentVolumeClaim", metadata }],
    [
      "VOLUME_NOT_BACKED_UP",
      {
        apiVersion: "apps/v1",
        kind: "StatefulSet",
        metadata,
        spec: { volumeClaimTemplates: [template] },
      } as Resource,
    ],
    [
      "VOLUME_NOT_BACKED_UP",
      {
        apiVersion: "monitoring.coreos.com/v1",
        kind: "Prometheus",
        metadata,
        spec: { storage: { volumeClaimTemplate: template } },
      } as Resource,
    ],
    [
      "SECRET_NOT_BACKED_UP",
      {
        apiVersion: "external-secrets.io/v1",
        kind: "ExternalSecret",
        metadata,
        spec: { dataFrom: [{ sourceRef: { generatorRef: generator } }] },
      } as Resource,
    ],
  ]
}

/** Ways to leave a namespace, or what is in it, out of every schedule. */
const forgets: readonly (readonly [what: string, template: (namespace: string) => object])[] = [
  ["namespace excluded", (namespace) => ({ excludedNamespaces: [namespace] })],
  ["namespace not included", () => ({ includedNamespaces: ["mutant"] })],
  [
    "types excluded",
    () => ({ excludedNamespaceScopedResources: ["persistentvolumeclaims", "secrets"] }),
  ],
  ["other labels", () => ({ labelSelector: { matchLabels: { mutant: "true" } } })],
]

/** Volumes and Secrets in each namespace, which no schedule of Velero holds any more. */
export function backupMutations(graph: Graph): Mutation[] {
  const releases = graph.ofKind("helm.toolkit.fluxcd.io", "HelmRelease")
  const velero = releases.find(({ name }) => name === "velero")?.resource
  if (velero === undefined) return []
  return graph.ofKind("", "Namespace").flatMap(({ name, resource }) =>
    losses(name).flatMap(([code, lost]) =>
      forgets.map(([what, template]): Mutation => {
        const path = ["spec", "values", "schedules"]
        const forgetting = changeAt(velero, path, (schedules) =>
          Object.fromEntries(
            Object.entries(schedules as Schedules).map(([key, schedule]) => [
              key,
              { ...schedule, template: { ...schedule.template, ...template(name) } },
            ]),
          ),
        )
        return {
          sort: "Left out of every backup",
          label: `${describeResource(lost)}: ${what}`,
          replaced: new Map<Resource, Resource | readonly Resource[]>([
            [resource, [resource, lost]],
            [velero, forgetting],
          ]),
          codes: [code],
          at: [describeResource(lost)],
        }
      }),
    ),
  )
}
