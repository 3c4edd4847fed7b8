import { discover } from "./discover.ts"
import type { KubeClient } from "./kube-client.ts"
import { objectName } from "./object-name.ts"
import type { Resource } from "./resource.ts"
import { resourcePath } from "./resource-path.ts"

/** Kinds that come and go by themselves. */
const passing = new Set(["Event", "Lease", "ComponentStatus", "EndpointSlice", "Endpoints"])

/** Every object that the server stores, by `Kind.group namespace/name`; of a kind with several versions once. */
export async function listEverything(client: KubeClient): Promise<ReadonlyMap<string, Resource>> {
  const objects = new Map<string, Resource>()
  const listed = new Set<string>()
  for (const served of (await discover(client)).values()) {
    const kind = served.group === "" ? served.kind : `${served.kind}.${served.group}`
    if (passing.has(served.kind) || listed.has(kind) || !served.verbs.includes("list")) continue
    listed.add(kind)
    const { status, body } = await client.request({ method: "GET", path: resourcePath(served) })
    if (status !== 200) throw new Error(`listing ${kind}: ${status} ${JSON.stringify(body)}`)
    for (const item of (body as { readonly items: readonly Resource[] }).items) {
      const apiVersion = served.group === "" ? served.version : `${served.group}/${served.version}`
      objects.set(objectName({ ...item, apiVersion, kind: served.kind }), item)
    }
  }
  return objects
}
