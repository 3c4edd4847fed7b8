import { apiGroup } from "../identity.ts"
import { kindName } from "../kind-index.ts"
import type { Finding } from "../finding.ts"
import type { Rule } from "./rule.ts"

const hint =
  "add the component that installs it, or name it in the environment's `provides.crds` when the cluster has it already"

const ofResources: Rule = ({ kinds }, resources) =>
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
        hint,
      },
    ]
  })

/** A kind that a chart hides needs its definition as much as one that a manifest shows. */
const ofCharts: Rule = ({ kinds, components, environment }) =>
  components.flatMap(({ component: { name, requires } }) =>
    (requires?.kinds ?? []).flatMap(({ group, kind, use, purpose }): Finding[] => {
      if (kinds.get({ apiVersion: `${group}/v1`, kind }) !== undefined) return []
      const needs = use === "renders" ? "its chart renders" : "its program looks for"
      return [
        {
          severity: "error",
          code: "CRD_MISSING",
          message: `nobody provides the definition of ${kindName(group, kind)}, which ${needs}: ${purpose}`,
          where: { environment: environment.name, component: name },
          hint,
        },
      ]
    }),
  )

/** Every kind in use is one that Kubernetes has or that somebody provides. */
export const knownKinds: Rule = (composition, resources) => [
  ...ofResources(composition, resources),
  ...ofCharts(composition, resources),
]
