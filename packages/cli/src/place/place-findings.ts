import { readFileSync } from "node:fs"
import { join } from "node:path"
import { builtAt, type Component, type Finding, type Generated } from "@supaflux/core"
import { excerpt, type Place } from "./excerpt.ts"
import { manifestPlace } from "./manifest-place.ts"
import type { PlacedFinding } from "./placed-finding.ts"
import { usersPlaces } from "./stack-places.ts"
import { valuePlace } from "./value-place.ts"

/** What places are looked up in. */
export interface PlaceContext {
  /** Root of the project. */
  readonly root: string
  /** The environment's folder from the project's root. */
  readonly path: string
  /** Whether the code's values are looked for, which reads and parses it. @default false */
  readonly trace?: boolean
}

/** The component that a finding is in; a Kustomization stands for the one of its name. */
function componentOf(
  { where }: Finding<string>,
  components: ReadonlyMap<string, Component>,
): Component | undefined {
  const named = components.get(where.component ?? "")
  if (named !== undefined) return named
  const name = /^Kustomization .*\/([^/]+)$/.exec(where.resource ?? "")?.[1]
  return name === undefined ? undefined : components.get(name)
}

async function manifestOf(
  { where }: Finding<string>,
  contents: ReadonlyMap<string, string>,
): Promise<PlacedFinding["manifest"]> {
  const { file, path = [], inChart = false } = where
  const content = file === undefined ? undefined : contents.get(file)
  if (file === undefined || content === undefined) return undefined
  // A field of what a chart renders is in no file; the chart's values are the nearest.
  const place = await manifestPlace(file, content, inChart ? ["spec", "values"] : path)
  return { place, excerpt: excerpt(place, content) }
}

/** The value in the innermost of the calls that shows it. */
async function valueOf(
  { where }: Finding<string>,
  calls: readonly Place[],
  root: string,
): Promise<PlacedFinding["value"]> {
  const { path = [], inChart = false } = where
  for (const call of inChart ? [] : calls) {
    // oxlint-disable-next-line no-await-in-loop -- the innermost call decides
    const place = await valuePlace(call, path, root)
    if (place === undefined) continue
    return { place, excerpt: excerpt(place, readFileSync(join(root, place.file), "utf8")) }
  }
  return undefined
}

/** Finds the lines of findings: in the manifest that is generated, and in the code that built it. */
export async function placeFindings(
  findings: readonly Finding<string>[],
  { composition, rendered }: Pick<Generated, "composition" | "rendered">,
  { root, path, trace = false }: PlaceContext,
): Promise<PlacedFinding[]> {
  if (findings.length === 0) return []
  const contents = new Map(
    (rendered?.files ?? []).map((file) => [`${path}/${file.path}`, file.content]),
  )
  const components = new Map(
    composition.components.map(({ component }) => [component.name, component]),
  )
  return Promise.all(
    findings.map(async (finding): Promise<PlacedFinding> => {
      const component = componentOf(finding, components)
      const stack = component === undefined ? undefined : builtAt(component, finding.where.role)
      const built = stack === undefined ? [] : usersPlaces(stack, root)
      const manifest = await manifestOf(finding, contents)
      const value = trace ? await valueOf(finding, built, root) : undefined
      return {
        ...finding,
        ...(manifest === undefined
          ? {}
          : { manifest, where: { ...finding.where, line: manifest.place.line } }),
        ...(built.length === 0 ? {} : { built }),
        ...(value === undefined ? {} : { value }),
      }
    }),
  )
}
