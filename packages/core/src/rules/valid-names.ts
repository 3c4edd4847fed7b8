import { apiGroup } from "../identity.ts"
import { isDnsSubdomain, isPathSegment } from "../names.ts"
import type { Rule } from "./rule.ts"

/** Every resource has a name that Kubernetes accepts. */
export const validNames: Rule = (_composition, resources) =>
  resources.flatMap(({ resource, where }) => {
    const name = resource.metadata?.name
    const rbac = apiGroup(resource.apiVersion) === "rbac.authorization.k8s.io"
    if (name !== undefined && (rbac ? isPathSegment(name) : isDnsSubdomain(name))) return []
    return [
      {
        severity: "error",
        code: "RESOURCE_NAME_INVALID",
        message:
          name === undefined
            ? `a ${resource.kind} has no name`
            : `${JSON.stringify(name)} cannot name a ${resource.kind}`,
        where: { ...where, path: ["metadata", "name"] },
        hint: "use lower-case letters, digits, hyphens and dots, with a letter or digit at both ends",
      },
    ]
  })
