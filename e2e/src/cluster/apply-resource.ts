import { servedKind, type ServedKinds } from "./discover.ts"
import type { KubeClient } from "./kube-client.ts"
import { resourceName, type Resource } from "./resource.ts"
import { resourcePath } from "./resource-path.ts"

/** What the server made of a resource that was applied. */
export interface Applied {
  /** `Secret supabase/jwt` */
  readonly name: string
  /** One line, when it refused it. */
  readonly error?: string
  /** Texts of its warnings. */
  readonly warnings: readonly string[]
  /** The object as the server has it; undefined when it refused it. */
  readonly object?: Resource
}

/** How to apply. */
export interface ApplyOptions {
  /** Judge, store nothing. @default false */
  readonly dryRun?: boolean
  /** Namespace of resources that name none, as Helm has it. */
  readonly namespace?: string
}

/** Server-side apply of one resource with strict field validation: an unknown or doubled field is an error. */
export async function applyResource(
  client: KubeClient,
  kinds: ServedKinds,
  resource: Resource,
  { dryRun = false, namespace }: ApplyOptions = {},
): Promise<Applied> {
  const name = resourceName(resource)
  const kind = servedKind(kinds, resource)
  if (kind === undefined) {
    return {
      name,
      warnings: [],
      error: `the server has no kind ${resource.kind} of ${resource.apiVersion}`,
    }
  }
  const { status, body, warnings } = await client.request({
    method: "PATCH",
    path: resourcePath(kind, resource.metadata.namespace ?? namespace, resource.metadata.name),
    query: {
      fieldManager: "supaflux-e2e",
      fieldValidation: "Strict",
      force: "true",
      ...(dryRun ? { dryRun: "All" } : {}),
    },
    contentType: "application/apply-patch+yaml",
    body: resource,
  })
  if (status > 201) {
    const { message } = (body ?? {}) as { message?: string }
    return { name, warnings, error: `${status} ${message ?? JSON.stringify(body)}` }
  }
  return { name, warnings, object: body as Resource }
}
