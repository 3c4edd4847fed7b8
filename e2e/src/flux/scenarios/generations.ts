import type { KubeClient } from "../../cluster/kube-client.ts"
import type { Resource } from "../../cluster/resource.ts"

/** The generation of each Deployment of a namespace: it changes with the spec alone. */
export async function generations(
  client: KubeClient,
  namespace: string,
): Promise<ReadonlyMap<string, unknown>> {
  const path = `/apis/apps/v1/namespaces/${namespace}/deployments`
  const { body } = await client.request({ method: "GET", path })
  const { items } = body as { readonly items: readonly Resource[] }
  return new Map(items.map(({ metadata }) => [metadata.name, metadata["generation"]]))
}
