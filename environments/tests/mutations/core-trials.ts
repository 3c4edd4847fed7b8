import {
  generate,
  kindName,
  apiGroup,
  type Component,
  type CustomKind,
  type Environment,
  type Generated,
} from "@supaflux/core"
import type { Trial } from "./trial.ts"

async function found(environment: Environment, code: string): Promise<string[]> {
  const { findings } = await generate(environment)
  return findings.some((finding) => finding.code === code) ? [code] : []
}

function withoutKind(component: Component, kind: CustomKind): Component {
  const { provides = {} } = component
  return {
    ...component,
    provides: { ...provides, crds: (provides.crds ?? []).filter((one) => one !== kind) },
  }
}

/**
 * What the core proves before the wiring check: each definition without the component that brings it,
 * and each namespace gone, where something needs them.
 */
export function coreTrials(environment: Environment, { composition }: Generated): Trial[] {
  const components = composition.components.map(({ component }) => component)
  const resources = composition.components.flatMap((composed) => composed.resources)
  const used = new Set(
    resources.map(({ resource }) => kindName(apiGroup(resource.apiVersion), resource.kind)),
  )
  const inUse = new Set(resources.map(({ resource }) => resource.metadata?.namespace))
  const put = (changed: Component, before: Component): Environment => ({
    ...environment,
    components: components.map((component) => (component === before ? changed : component)),
  })
  const definitions = components.flatMap((component) =>
    (component.provides?.crds ?? []).flatMap((kind): Trial[] => {
      const name = kindName(kind.group, kind.kind)
      if (!used.has(name)) return []
      return [
        {
          sort: "Definition that a component brings",
          codes: ["CRD_MISSING"],
          label: `${name} of ${component.name}`,
          found: () => found(put(withoutKind(component, kind), component), "CRD_MISSING"),
        },
      ]
    }),
  )
  const namespaces = components.flatMap((component) =>
    Object.entries(component.resources).flatMap(([role, resource]): Trial[] => {
      const name = resource.metadata?.name
      if (resource.kind !== "Namespace" || !inUse.has(name)) return []
      const { [role]: _gone, ...rest } = component.resources
      return [
        {
          sort: "Namespace of a component removed",
          codes: ["NAMESPACE_MISSING"],
          label: name ?? "",
          found: () =>
            found(put({ ...component, resources: rest }, component), "NAMESPACE_MISSING"),
        },
      ]
    }),
  )
  return [...definitions, ...namespaces]
}
