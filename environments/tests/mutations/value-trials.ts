import { check, rules, type RenderedChart } from "@supaflux/check"
import { identity, type Generated, type Resource } from "@supaflux/core"
import { changeAt, other } from "./change.ts"
import { stringsIn } from "./strings-in.ts"
import type { Trial } from "./trial.ts"
import type { World } from "./world.ts"

/** Renders the charts of an environment, and looks for dead values when it is asked to. */
export type Render = (
  generated: Generated,
  findDead: boolean,
) => Promise<ReadonlyMap<string, RenderedChart>>

const errors = rules.flatMap(({ severity, code }) => (severity === "error" ? [code] : []))

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

/** The releases whose chart can be rendered here. */
function renderedReleases({ graph }: World, rendered: Awaited<ReturnType<Render>>): Resource[] {
  return graph.units.flatMap(({ object }) => {
    if (object === undefined) return []
    const status = rendered.get(identity(object.resource))?.status
    return status === "rendered" ? [object.resource] : []
  })
}

interface Change {
  readonly sort: string
  readonly label: string
  readonly codes: readonly string[]
  /** What the message has to name, where values are looked for that nothing reads. */
  readonly says?: string
  readonly changed: Resource
}

/** Studio off, which then reads nothing of what it is given, nor of its login. */
const unread = {
  path: ["spec", "values", "studio"],
  value: { enabled: false, resources: { limits: { memory: "1Gi" } } },
  says: { CHART_VALUE_DEAD: "studio.resources", CHART_VALUE_UNKNOWN: "secrets.dashboard" },
}

function changesOf(release: Resource, names: ReadonlySet<string>): Change[] {
  const { spec } = release as { readonly spec?: { readonly values?: Record<string, unknown> } }
  const values = spec?.values ?? {}
  const renamed = stringsIn(values, ["spec", "values"])
    .filter(({ text }) => names.has(text))
    .map(({ text, path }) => ({
      sort: "Name among the values of a chart",
      label: `${text} at ${path.join(".")}`,
      codes: errors,
      changed: changeAt(release, path, () => other(text)),
    }))
  const misshapen = Object.entries(values).flatMap(([key, value]) => {
    const wrong: readonly unknown[] =
      typeof value === "object" ? [["mutant"], { ...value, mutant: 1 }] : [["mutant"]]
    return wrong.map((change) => ({
      sort: "Value that the chart refuses",
      label: `${JSON.stringify(change).slice(0, 60)} at spec.values.${key}`,
      codes: ["CHART_FAILS"],
      changed: changeAt(release, ["spec", "values", key], () => change),
    }))
  })
  const dead = Object.entries(unread.says).map(([code, says]) => ({
    sort: "Value of what is switched off",
    label: says,
    codes: [code],
    says,
    changed: changeAt(release, unread.path, () => unread.value),
  }))
  return [...renamed, ...misshapen, ...dead]
}

/**
 * Values of the charts that can be rendered: each that is the name of an object, to another one; each
 * of the wrong type, or with one too many; and such that nothing reads. Rendered again, and the check
 * has to find it in the release, or in what comes of it.
 */
export async function valueTrials(
  generated: Generated,
  world: World,
  render: Render,
): Promise<Trial[]> {
  const names = new Set(world.graph.nodes.map(({ name }) => name))
  const rendered = await render(generated, false)
  return renderedReleases(world, rendered).flatMap((release) =>
    changesOf(release, names).map(({ sort, label, codes, says, changed }) => ({
      sort,
      label,
      codes,
      found: async () => {
        const key = identity(release)
        const mutated = withResource(generated, release, changed)
        const chart = (await render(mutated, says !== undefined)).get(key)
        if (chart === undefined) return []
        const mutant = world.with(new Map([[release, changed]]), new Map([[key, chart]]))
        const findings = check(mutant).filter(({ message }) => message.includes(says ?? ""))
        const said = new Set(findings.map(({ code }) => code))
        return codes.filter((code) => said.has(code))
      },
    })),
  )
}
