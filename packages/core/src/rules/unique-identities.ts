import { describeResource, identity } from "../identity.ts"
import type { LocatedResource } from "../located-resource.ts"
import type { Rule } from "./rule.ts"

/** No two resources are the same object: the one applied later would overwrite the other. */
export const uniqueIdentities: Rule = (_composition, resources) => {
  const first = new Map<string, LocatedResource>()
  return resources.flatMap((located) => {
    const key = identity(located.resource)
    const other = first.get(key)
    if (other === undefined) {
      first.set(key, located)
      return []
    }
    return [
      {
        severity: "error",
        code: "RESOURCE_DUPLICATE",
        message: `${describeResource(located.resource)} is there already, as ${other.where.component ?? ""} › ${other.where.role ?? ""}`,
        where: located.where,
        hint: "give one of them another name or namespace, or remove it",
      },
    ]
  })
}
