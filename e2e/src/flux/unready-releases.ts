import type { KubeClient } from "../cluster/kube-client.ts"
import { messageOf } from "./message-of.ts"
import { isReady, type Reconciled } from "./observe.ts"

const paths = [
  "/apis/helm.toolkit.fluxcd.io/v2/helmreleases",
  "/apis/source.toolkit.fluxcd.io/v1/helmcharts",
]

/** What each HelmRelease and each of their charts that is not ready says. */
export async function unreadyReleases(client: KubeClient): Promise<readonly string[]> {
  const lists = await Promise.all(
    paths.map(async (path) => (await client.request({ method: "GET", path })).body),
  )
  return lists
    .flatMap((body) => (body as { readonly items: readonly Reconciled[] }).items)
    .filter((one) => !isReady(one))
    .map((one) => `release or chart ${one.metadata.name}: ${messageOf(one)}`)
}
