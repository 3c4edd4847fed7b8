import { servedKind, type ServedKinds } from "./discover.ts"
import type { KubeClient } from "./kube-client.ts"
import { resourceName, type Resource } from "./resource.ts"
import { resourcePath } from "./resource-path.ts"

/** Deletes a resource; one that is not there is gone already. */
export async function deleteResource(
  client: KubeClient,
  kinds: ServedKinds,
  resource: Resource,
): Promise<void> {
  const kind = servedKind(kinds, resource)
  if (kind === undefined) return
  const { namespace, name } = resource.metadata
  const path = resourcePath(kind, namespace, name)
  const { status, body } = await client.request({ method: "DELETE", path })
  if (status >= 300 && status !== 404) {
    throw new Error(`${resourceName(resource)} can't be deleted: ${status} ${JSON.stringify(body)}`)
  }
}
