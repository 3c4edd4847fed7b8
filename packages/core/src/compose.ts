import { composeResources } from "./compose/compose-resources.ts"
import { deriveDependencies, missingComponents } from "./compose/derive-dependencies.ts"
import { flatten } from "./compose/flatten.ts"
import { indexProvided } from "./compose/index-provided.ts"
import { order } from "./compose/order.ts"
import { uniqueComponents } from "./compose/unique-components.ts"
import type { Composition } from "./composition.ts"
import type { Environment } from "./environment.ts"
import type { Finding } from "./finding.ts"

/** A composition, and what is wrong with the environment's structure. */
export interface Composed {
  readonly composition: Composition
  readonly findings: readonly Finding[]
}

/**
 * Environment to composition: flattens the components, collects what they provide, applies
 * namespaces and common metadata, derives who waits for whom, and puts the components in order.
 */
export function compose(environment: Environment): Composed {
  const findings: Finding[] = []
  const components = uniqueComponents(environment.name, flatten(environment.components), findings)
  const provided = indexProvided(environment, components, findings)
  const names = new Set(components.map(({ name }) => name))

  const composed = components.map((component) => {
    const resources = composeResources(component, environment, provided.kinds)
    const dependencies = deriveDependencies(component, resources, provided)
    findings.push(...missingComponents(environment.name, component.name, dependencies, names))
    return { component, resources, dependencies }
  })

  const ordered = order(environment.name, composed)
  return {
    composition: { environment, components: ordered.components, ...provided },
    findings: [...findings, ...ordered.findings],
  }
}
