import { describeResource, identity, type Resource } from "@supaflux/core"
import { changedFields } from "./changed-fields.ts"
import type { ComparedComponent, ComparedEnvironment } from "./compared-environment.ts"
import type { ComponentDifference, ComponentSummary, Comparison } from "./comparison.ts"
import { pairUp } from "./pair-up.ts"
import type { EnvironmentNames } from "./same-text.ts"

function summary({ name, resources }: ComparedComponent): ComponentSummary {
  return { component: name, resources: resources.map(describeResource) }
}

function compareComponents(
  a: ComparedComponent,
  b: ComparedComponent,
  names: EnvironmentNames,
): ComponentDifference {
  const paired = pairUp<Resource>(a.resources, b.resources, identity, names)
  return {
    component: a.name,
    onlyInA: paired.onlyInA.map(describeResource),
    onlyInB: paired.onlyInB.map(describeResource),
    changed: paired.both.flatMap((pair) => {
      const fields = changedFields(pair.a, pair.b, names)
      return fields.length === 0 ? [] : [{ resource: describeResource(pair.a), fields }]
    }),
  }
}

/**
 * The differences of two environments: components and resources that one alone has, and the fields in
 * which the others differ. What follows from the environment's own name is no difference, so that an
 * environment and its copy under another name are equal. Pure.
 */
export function compareEnvironments(a: ComparedEnvironment, b: ComparedEnvironment): Comparison {
  const names = { a: a.name, b: b.name }
  const paired = pairUp(a.components, b.components, ({ name }) => name, names)
  return {
    ...names,
    onlyInA: paired.onlyInA.map(summary),
    onlyInB: paired.onlyInB.map(summary),
    changed: paired.both
      .map((pair) => compareComponents(pair.a, pair.b, names))
      .filter(
        ({ onlyInA, onlyInB, changed }) => onlyInA.length + onlyInB.length + changed.length > 0,
      ),
  }
}
