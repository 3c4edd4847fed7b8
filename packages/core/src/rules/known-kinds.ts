import { apiGroup } from "../identity.ts"
import { kindName } from "../kind-index.ts"
import type { Finding } from "../finding.ts"
import type { Rule } from "./rule.ts"

/** Every resource is of a kind that Kubernetes has or that somebody provides. */
export const knownKinds: Rule = ({ kinds }, resources) =>
  resources.flatMap(({ resource, where }): Finding[] => {
    if (kinds.get(resource) !== undefined) return []
    const group = apiGroup(resource.apiVersion)
    if (kinds.isBuiltinGroup(group)) {
      return [
        {
          severity: "error",
          code: "KIND_UNKNOWN",
          message: `Kubernetes has no kind "${resource.kind}" in ${resource.apiVersion}`,
          where,
          hint: "look for a typing mistake in kind or apiVersion",
        },
      ]
    }
    return [
      {
        severity: "error",
        code: "CRD_MISSING",
        message: `nobody provides the definition of ${kindName(group, resource.kind)}`,
        where,
        hint: "add the component that installs it, or name it in the environment's `provides.crds` when the cluster has it already",
      },
    ]
  })
