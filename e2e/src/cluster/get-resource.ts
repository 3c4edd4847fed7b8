import type { KubeClient } from "./kube-client.ts"
import type { Resource } from "./resource.ts"

/** The object at a path, or undefined when there is none. */
export async function getResource<Kind extends Resource>(
  client: KubeClient,
  path: string,
): Promise<Kind | undefined> {
  const { status, body } = await client.request({ method: "GET", path })
  if (status === 404) return undefined
  if (status !== 200) throw new Error(`GET ${path}: ${status} ${JSON.stringify(body)}`)
  return body as Kind
}
