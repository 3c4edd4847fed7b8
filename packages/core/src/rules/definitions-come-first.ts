import { apiGroup } from "../identity.ts"
import { kindName } from "../kind-index.ts"
import type { Rule } from "./rule.ts"

/**
 * No component holds both the chart that installs a definition and a resource of that kind: Flux
 * checks the resource against the API server before it applies the chart, and fails for ever.
 */
export const definitionsComeFirst: Rule = ({ components, environment }) =>
  components.flatMap(({ component, resources }) => {
    const installed = new Set(
      (component.provides?.crds ?? []).map(({ group, kind }) => kindName(group, kind)),
    )
    return resources.flatMap(({ role, resource }) => {
      const name = kindName(apiGroup(resource.apiVersion), resource.kind)
      if (!installed.has(name)) return []
      return [
        {
          severity: "error",
          code: "CRD_IN_SAME_COMPONENT",
          message: `${name} is used in the component that installs its definition`,
          where: { environment: environment.name, component: component.name, role },
          hint: "move the resource into a component of its own; it will be applied after this one",
        },
      ]
    })
  })
