import { apiGroup, identity, type Resource } from "@supaflux/core"
import { textAt } from "./text-at.ts"
import { valueAt } from "./value-at.ts"

/** A Helm release, as its HelmRelease describes it. */
export interface Release {
  readonly component: string
  /** Name and namespace of the HelmRelease object. */
  readonly name: string
  readonly namespace: string
  readonly releaseName: string
  /** Namespace that the chart is installed into, which is also that of Helm's storage. */
  readonly targetNamespace: string
  /** Name of the chart: the last part of its URL or path. */
  readonly chart: string | undefined
  readonly values: unknown
}

function lastPart(path: string | undefined): string | undefined {
  return path?.split("/").findLast((part) => part !== "")
}

function chartName(
  release: Resource,
  resources: ReadonlyMap<string, Resource>,
): string | undefined {
  const named = textAt(release, "spec", "chart", "spec", "chart")
  if (named !== undefined) return lastPart(named)
  const kind = textAt(release, "spec", "chartRef", "kind") ?? ""
  const name = textAt(release, "spec", "chartRef", "name") ?? ""
  const namespace =
    textAt(release, "spec", "chartRef", "namespace") ?? release.metadata?.namespace ?? ""
  const source = { apiVersion: "source.toolkit.fluxcd.io/v1", kind, metadata: { name, namespace } }
  return lastPart(textAt(resources.get(identity(source)), "spec", "url"))
}

/**
 * The release that a resource describes; undefined when it is no HelmRelease.
 *
 * @param resources every resource of the environment by identity
 */
export function releaseOf(
  component: string,
  resource: Resource,
  resources: ReadonlyMap<string, Resource>,
): Release | undefined {
  if (resource.kind !== "HelmRelease") return undefined
  if (apiGroup(resource.apiVersion) !== "helm.toolkit.fluxcd.io") return undefined
  const { name = "", namespace = "" } = resource.metadata ?? {}
  const target = textAt(resource, "spec", "targetNamespace")
  return {
    component,
    name,
    namespace,
    releaseName:
      textAt(resource, "spec", "releaseName") ??
      (target === undefined ? name : `${target}-${name}`),
    targetNamespace: target ?? namespace,
    chart: chartName(resource, resources),
    values: valueAt(resource, "spec", "values"),
  }
}
