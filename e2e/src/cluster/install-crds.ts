import { waitUntil } from "../sandbox/wait-until.ts"
import { applyResource, type Applied } from "./apply-resource.ts"
import { discover } from "./discover.ts"
import type { KubeClient } from "./kube-client.ts"
import { readResources } from "./read-resources.ts"
import type { Resource } from "./resource.ts"

interface CustomResourceDefinition extends Resource {
  readonly spec: { readonly group: string }
  readonly status?: { readonly conditions?: readonly { type: string; status: string }[] }
}

const path = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions"

/**
 * Applies every CustomResourceDefinition of some folders and waits until each is Established.
 *
 * @param isWanted whether one is to be installed. @default all are
 * @returns what the server said to each
 */
export async function installCrds(
  client: KubeClient,
  folders: readonly string[],
  isWanted: (definition: CustomResourceDefinition) => boolean = () => true,
): Promise<readonly Applied[]> {
  const kinds = await discover(client)
  const definitions = folders
    .flatMap((folder) => readResources(folder))
    .map(({ resource }) => resource as CustomResourceDefinition)
    .filter((resource) => resource.kind === "CustomResourceDefinition" && isWanted(resource))
  // Together: the server takes its time to establish one, and does so with many at once.
  const applied = await Promise.all(
    definitions.map((definition) => applyResource(client, kinds, definition)),
  )
  await waitUntil(
    { what: "every CustomResourceDefinition is Established", timeout: 300 },
    async () => {
      const { body } = await client.request({ method: "GET", path })
      const { items } = body as { items: readonly CustomResourceDefinition[] }
      const established = items.filter(({ status }) =>
        status?.conditions?.some(({ type, status }) => type === "Established" && status === "True"),
      )
      return established.length >= applied.filter(({ error }) => error === undefined).length
    },
  )
  return applied
}
