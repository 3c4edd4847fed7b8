import { getResource } from "../cluster/get-resource.ts"
import type { Resource } from "../cluster/resource.ts"
import { waitUntil } from "../sandbox/wait-until.ts"
import type { FluxCluster } from "./flux-cluster.ts"

interface Source extends Resource {
  readonly status?: { readonly artifact?: { readonly revision: string } }
}

const kustomizations = "/apis/kustomize.toolkit.fluxcd.io/v1/namespaces/flux-system/kustomizations"
const sources = "/apis/source.toolkit.fluxcd.io/v1/namespaces/flux-system/gitrepositories"

/**
 * What `flux reconcile kustomization flux-system --with-source` does: has the root reconciled with a commit that the
 * source has fetched. While Kustomizations wait for each other in a circle, a new revision begins none of them.
 */
export async function requestReconciliation(
  { server: { client } }: FluxCluster,
  commit: string,
): Promise<void> {
  await waitUntil({ what: `the source has ${commit}`, timeout: 60 }, async () => {
    const source = await getResource<Source>(client, `${sources}/flux-system`)
    return source?.status?.artifact?.revision.endsWith(commit)
  })
  await client.request({
    method: "PATCH",
    path: `${kustomizations}/flux-system`,
    contentType: "application/merge-patch+json",
    body: { metadata: { annotations: { "reconcile.fluxcd.io/requestedAt": commit } } },
  })
}
