import type { BackupTemplate } from "./backup-template.ts"

const classic = ["includedResources", "excludedResources", "includeClusterResources"] as const
const scoped = [
  "includedNamespaceScopedResources",
  "excludedNamespaceScopedResources",
  "includedClusterScopedResources",
  "excludedClusterScopedResources",
] as const

const pairs = [
  ["includedNamespaces", "excludedNamespaces"],
  ["includedResources", "excludedResources"],
  ["includedNamespaceScopedResources", "excludedNamespaceScopedResources"],
  ["includedClusterScopedResources", "excludedClusterScopedResources"],
] as const

/**
 * Why Velero refuses the filters of a backup when it begins, although the API server takes them; empty
 * when it does not.
 * @see https://velero.io/docs/v1.18/resource-filtering/
 */
export function filterProblems(template: BackupTemplate): readonly string[] {
  const said = (names: readonly (keyof BackupTemplate)[]) =>
    names.filter((name) => template[name] !== undefined)
  const mixed = said(scoped).length > 0 ? said(classic) : []
  const lists = pairs.flatMap(([include, exclude]) => {
    const included = template[include] ?? []
    const both = (template[exclude] ?? []).filter((each) => included.includes(each))
    return [
      ...(both.length > 0 ? [`both included and excluded: ${both.join(", ")}`] : []),
      ...(included.length > 1 && included.includes("*") ? [`* stands alone in ${include}`] : []),
    ]
  })
  return [
    ...(mixed.length > 0 ? [`filters of both kinds are mixed: ${mixed.join(", ")}`] : []),
    ...lists,
    ...(template.excludedNamespaces?.includes("*") === true ? ["* excludes no namespace"] : []),
  ]
}
