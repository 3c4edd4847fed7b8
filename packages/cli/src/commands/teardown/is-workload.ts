import { apiGroup, type Resource } from "@supaflux/core"

/** Whether a resource runs something, or makes Helm run it. */
export function isWorkload({ apiVersion, kind }: Resource): boolean {
  return (
    ["apps", "batch", "helm.toolkit.fluxcd.io"].includes(apiGroup(apiVersion)) ||
    (apiVersion === "v1" && kind === "Pod")
  )
}
