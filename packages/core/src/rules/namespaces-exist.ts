import type { Finding } from "../finding.ts"
import { describeResource } from "../identity.ts"
import type { Rule } from "./rule.ts"

/** Namespaced resources name a namespace that somebody declares; cluster-scoped ones name none. */
export const namespacesExist: Rule = ({ kinds, namespaces }, resources) =>
  resources.flatMap(({ resource, where }): Finding[] => {
    const scope = kinds.get(resource)?.scope
    const namespace = resource.metadata?.namespace
    const at = { ...where, path: ["metadata", "namespace"] }
    if (scope === "Namespaced" && namespace === undefined) {
      return [
        {
          severity: "error",
          code: "NAMESPACE_REQUIRED",
          message: `${describeResource(resource)} names no namespace`,
          where: at,
          hint: "set metadata.namespace, or the namespace of the component",
        },
      ]
    }
    if (scope === "Cluster" && namespace !== undefined) {
      return [
        {
          severity: "error",
          code: "NAMESPACE_UNEXPECTED",
          message: `${describeResource(resource)} names a namespace, but ${resource.kind} is cluster-scoped`,
          where: at,
          hint: "remove metadata.namespace",
        },
      ]
    }
    if (scope === "Namespaced" && namespace !== undefined && !namespaces.has(namespace)) {
      return [
        {
          severity: "error",
          code: "NAMESPACE_MISSING",
          message: `nobody declares the namespace ${namespace} of ${describeResource(resource)}`,
          where: at,
          hint: "declare it in a component, or in the environment's `provides.namespaces` when the cluster has it already",
        },
      ]
    }
    return []
  })
