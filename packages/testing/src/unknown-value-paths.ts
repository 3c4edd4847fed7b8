import { existsSync, readFileSync } from "node:fs"
import { parse } from "yaml"
import { isMap, type JsonMap } from "./json-map.ts"
import { valuesSchema, type ValuesSchema } from "./values-schema.ts"

/** A value that a chart does not know. */
export interface UnknownValuePath {
  /** The keys from the root, joined by dots; a dot within a key is written `\.`. */
  readonly path: string
  /** Whether the file of defaults names the last key in a comment: then it may well be right. */
  readonly commentedOut: boolean
}

interface ChartDefaults {
  readonly values: JsonMap
  readonly comments: ReadonlySet<string>
  readonly schema: ValuesSchema | undefined
}

const cache = new Map<string, ChartDefaults>()
// Istio's charts keep their defaults below one of these and read the user's values at the root.
const istioRoots = ["_internal_defaults_do_not_set", "defaults"]

function read(file: string): ChartDefaults {
  const text = readFileSync(file, "utf8")
  const root: unknown = parse(text) ?? {}
  if (!isMap(root)) throw new Error(`${file} is no map of values.`)
  const [key = "", ...others] = Object.keys(root)
  const below = root[key]
  const values = others.length === 0 && istioRoots.includes(key) && isMap(below) ? below : root
  const comments = new Set([...text.matchAll(/^\s*#[\s#-]*([\w.-]+):/gm)].map((m) => m[1] ?? ""))
  const schemaFile = file.replace(/\.yaml$/, ".schema.json")
  const schema = existsSync(schemaFile)
    ? valuesSchema(JSON.parse(readFileSync(schemaFile, "utf8")) as JsonMap)
    : undefined
  return { values, comments, schema }
}

function defaultsOf(file: string): ChartDefaults {
  const known = cache.get(file) ?? read(file)
  cache.set(file, known)
  return known
}

/**
 * Chart values that would be ignored: the paths of the leaves among `values` that are neither in
 * the chart's defaults nor in its schema. A list is a leaf. Where the default is no map, or an empty
 * one, a leaf or an empty map may be set; what is set below it is unknown, unless the path is listed
 * as free or the schema takes any key there.
 *
 * @param defaults file of the chart's default values; `<name>.schema.json` beside `<name>.yaml` is its schema
 * @param freeForm paths below which the chart takes any key, dotted: `podAnnotations`, `global.image`
 * @example
 * const file = requireShared(context, "chart-values/velero-12.1.0.values.yaml")
 * expect(unknownValuePaths(file, release.spec.values, ["podAnnotations"])).toEqual([])
 */
export function unknownValuePaths(
  defaults: string,
  values: object,
  freeForm: readonly string[] = [],
): readonly UnknownValuePath[] {
  const chart = defaultsOf(defaults)
  const unknown: UnknownValuePath[] = []

  const walk = (map: JsonMap, known: unknown, schemas: readonly ValuesSchema[], at: string) => {
    for (const [key, value] of Object.entries(map)) {
      if (value === undefined) continue
      const path = at + key.replaceAll(".", String.raw`\.`)
      if (freeForm.includes(path)) continue
      const inDefaults = isMap(known) && Object.hasOwn(known, key)
      const below = schemas.flatMap((schema) => schema.below(key))
      const exists = inDefaults || below.length > 0
      if (isMap(value) && Object.keys(value).length > 0) {
        if (!below.some((schema) => schema.free)) {
          walk(value, inDefaults ? known[key] : undefined, below, `${path}.`)
        }
      } else if (!exists) {
        unknown.push({ path, commentedOut: chart.comments.has(key) })
      }
    }
  }
  walk(values as JsonMap, chart.values, chart.schema === undefined ? [] : [chart.schema], "")
  return unknown
}
