import { check, type RenderedChart } from "@supaflux/check"
import { identity, type Generated, type Resource } from "@supaflux/core"
import { changeAt, other } from "./change.ts"
import { stringsIn } from "./strings-in.ts"
import type { Trial } from "./trial.ts"
import type { World } from "./world.ts"

/** Renders the charts of an environment. */
export type Render = (generated: Generated) => Promise<ReadonlyMap<string, RenderedChart>>

function withResource(
  { composition, ...rest }: Generated,
  before: Resource,
  after: Resource,
): Generated {
  const components = composition.components.map((component) => ({
    ...component,
    resources: component.resources.map((composed) =>
      composed.resource === before ? { ...composed, resource: after } : composed,
    ),
  }))
  return { ...rest, composition: { ...composition, components } }
}

/**
 * Every value of a chart that can be rendered that is the name of an object, to another one: rendered
 * again, and the check has to find an error in what comes of it.
 */
export async function valueTrials(
  generated: Generated,
  world: World,
  render: Render,
): Promise<Trial[]> {
  const { graph } = world
  const names = new Set(graph.nodes.map(({ name }) => name))
  const rendered = await render(generated)
  const releases = graph.units.flatMap(({ object }) => {
    if (object === undefined) return []
    const status = rendered.get(identity(object.resource))?.status
    return status === "rendered" ? [object.resource] : []
  })
  return releases.flatMap((release) => {
    const { spec } = release as { readonly spec?: { readonly values?: unknown } }
    return stringsIn(spec?.values, ["spec", "values"])
      .filter(({ text }) => names.has(text))
      .map(({ text, path }) => ({
        sort: "Name among the values of a chart",
        label: `${text} at ${path.join(".")}`,
        detected: async () => {
          const changed = changeAt(release, path, () => other(text))
          const key = identity(release)
          const chart = (await render(withResource(generated, release, changed))).get(key)
          if (chart === undefined) return false
          const mutant = world.with(new Map([[release, changed]]), new Map([[key, chart]]))
          return check(mutant).some(({ severity }) => severity === "error")
        },
      }))
  })
}
