import { getResource } from "../../cluster/get-resource.ts"
import type { Resource } from "../../cluster/resource.ts"
import type { Report } from "../../report.ts"
import type { FluxCluster } from "../flux-cluster.ts"
import type { Reconciled } from "../observe.ts"

interface Release extends Reconciled {
  readonly status?: Reconciled["status"] & {
    readonly history?: readonly {
      readonly status: string
      readonly testHooks?: Readonly<Record<string, { readonly phase?: string }>>
    }[]
  }
}

interface Workload extends Resource {
  readonly spec: { readonly replicas?: number }
  readonly status?: { readonly readyReplicas?: number }
}

/** helm-controller installed the chart from the repository, its workloads are ready and its tests passed. */
export async function releaseIsInstalled(
  { server: { client }, platform }: FluxCluster,
  report: Report,
): Promise<void> {
  const path = "/apis/helm.toolkit.fluxcd.io/v2/namespaces/flux-system/helmreleases/supabase"
  const [latest] = (await getResource<Release>(client, path))?.status?.history ?? []
  const tests = Object.entries(latest?.testHooks ?? {})
  report.check(
    `${platform.environment}: the release supabase is deployed from the repository, its ${tests.length} tests passed`,
    [
      ...(latest?.status === "deployed" ? [] : [`the release is ${latest?.status ?? "not there"}`]),
      ...(tests.length > 0 ? [] : ["no test was run"]),
      ...tests
        .filter(([, { phase }]) => phase !== "Succeeded")
        .map(([name, { phase }]) => `${name}: ${phase ?? "was not run"}`),
    ],
  )

  const { body } = await client.request({
    method: "GET",
    path: "/apis/apps/v1/namespaces/supabase/deployments",
  })
  const { items } = body as { readonly items: readonly Workload[] }
  report.check(
    `${platform.environment}: its ${items.length} Deployments have all their pods`,
    items.length === 0
      ? ["there is none"]
      : items
          .filter(({ spec, status }) => (status?.readyReplicas ?? 0) !== (spec.replicas ?? 1))
          .map(({ metadata, spec, status }) => {
            const have = status?.readyReplicas ?? 0
            return `${metadata.name}: ${have} of ${spec.replicas ?? 1}`
          }),
  )
}
