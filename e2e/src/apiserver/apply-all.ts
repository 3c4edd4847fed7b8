import { applyResource, type Applied, type ApplyOptions } from "../cluster/apply-resource.ts"
import { discover } from "../cluster/discover.ts"
import type { KubeClient } from "../cluster/kube-client.ts"
import type { Resource } from "../cluster/resource.ts"

const rank = ({ kind }: Resource): number =>
  ["Namespace", "ServiceAccount"].includes(kind) ? ["Namespace", "ServiceAccount"].indexOf(kind) : 2

/** Applies resources one after the other: namespaces first, then ServiceAccounts, the rest as it comes. */
export async function applyAll(
  client: KubeClient,
  resources: readonly Resource[],
  options: ApplyOptions = {},
): Promise<readonly Applied[]> {
  const kinds = await discover(client)
  const applied: Applied[] = []
  for (const resource of resources.toSorted((a, b) => rank(a) - rank(b))) {
    applied.push(await applyResource(client, kinds, resource, options))
  }
  return applied
}
