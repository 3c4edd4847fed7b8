import { readFileSync } from "node:fs"
import { join } from "node:path"
import { apiGroup, type ComposedComponent, type Composition, type Resource } from "@supaflux/core"
import { imagePins } from "./image-pins.ts"
import type { Pin } from "./pin.ts"
import { sourcePins } from "./source-pins.ts"
import { valuesFileImages } from "./values-file-images.ts"
import { isPinnedBy, type VersionEntry } from "./version-entry.ts"

/** A pin, with where it is in code and who uses it. */
export interface ListedPin extends Pin {
  /** File from the project's root, or npm package; the environment's file when neither has it. */
  readonly pinnedIn: string
  readonly usedBy: readonly { readonly environment: string; readonly component: string }[]
}

/** A composed environment, and its file from the project's root. */
export interface PinnedEnvironment {
  readonly composition: Composition
  readonly source: string
}

interface Release extends Resource {
  readonly spec?: { readonly chart?: { readonly spec?: { readonly chart?: string } } }
}

/** Images that a chart in the project's own repository sets in its `values.yaml`. */
function localChartImages(
  { resources }: ComposedComponent,
  root: string,
): Omit<ListedPin, "usedBy">[] {
  return resources.flatMap(({ resource }) => {
    if (apiGroup(resource.apiVersion) !== "helm.toolkit.fluxcd.io") return []
    const chart = (resource as Release).spec?.chart?.spec?.chart
    if (chart?.startsWith("./") !== true) return []
    const pinnedIn = `${chart.slice(2)}/values.yaml`
    try {
      const text = readFileSync(join(root, pinnedIn), "utf8")
      return valuesFileImages(text).map((pin) => ({ ...pin, pinnedIn }))
    } catch {
      return []
    }
  })
}

function pinsOf(composed: ComposedComponent): Pin[] {
  return [
    ...sourcePins(composed),
    ...composed.resources.flatMap(({ resource }) => imagePins(resource)),
  ]
}

const types: readonly Pin["type"][] = ["chart", "manifests", "image"]

function sortKey({ type, name, source, version }: Pin): string {
  return [types.indexOf(type), name, source, version].join("\n")
}

/** Every chart, bundle and image with a version in some environments: each once, sorted. */
export function listPins(
  environments: readonly PinnedEnvironment[],
  entries: readonly VersionEntry[],
  root: string,
): ListedPin[] {
  const found = new Map<string, ListedPin>()
  for (const { composition, source } of environments) {
    for (const composed of composition.components) {
      const user = {
        environment: composition.environment.name,
        component: composed.component.name,
      }
      const pins = pinsOf(composed).map((pin) => ({
        ...pin,
        pinnedIn: entries.find((entry) => isPinnedBy(pin, entry))?.file ?? source,
      }))
      for (const pin of [...pins, ...localChartImages(composed, root)]) {
        const key = JSON.stringify([
          pin.type,
          pin.source,
          pin.name,
          pin.version,
          pin.digest,
          pin.pinnedIn,
        ])
        const usedBy = found.get(key)?.usedBy ?? []
        const known = usedBy.some(
          (use) => use.environment === user.environment && use.component === user.component,
        )
        found.set(key, { ...pin, usedBy: known ? usedBy : [...usedBy, user] })
      }
    }
  }
  return [...found.values()].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
}
