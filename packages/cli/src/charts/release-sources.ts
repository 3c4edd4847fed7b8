import { identity, type Resource } from "@supaflux/core"
import type { SourceContext } from "./chart-source.ts"
import { isHelmRelease, type HelmRelease } from "./helm-release.ts"

/** The HelmReleases among resources, and what their sources are looked up in. */
export interface ReleaseSources extends SourceContext {
  readonly releases: readonly HelmRelease[]
  /** API versions of all resources. */
  readonly apiVersions: ReadonlySet<string>
}

/**
 * Collects what rendering needs of the resources of an environment or tree.
 *
 * @param root root of the project
 */
export function releaseSources(resources: readonly Resource[], root: string): ReleaseSources {
  const byName = new Map(
    resources.map((resource) => [
      `${resource.kind}/${resource.metadata?.namespace ?? ""}/${resource.metadata?.name ?? ""}`,
      resource,
    ]),
  )
  const releases = resources.filter(isHelmRelease)
  return {
    root,
    releases: [...new Map(releases.map((release) => [identity(release), release])).values()],
    apiVersions: new Set(resources.map(({ apiVersion }) => apiVersion)),
    find: ({ kind, namespace, name }) => byName.get(`${kind}/${namespace}/${name}`),
  }
}
