import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { RenderedChart, ValuePath } from "@supaflux/check"
import { deadValues } from "./dead-values.ts"
import { defaultValues } from "./default-values.ts"
import { helmTemplate, type TemplateCall } from "./helm-template.ts"
import type { JsonCache } from "./json-cache.ts"
import { parseRendering, type Parsed } from "./parse-rendering.ts"
import { wholeMaps } from "./whole-maps.ts"
import { valueAt } from "./with-value.ts"

/** A chart with what is given to it. */
export interface ChartCall extends Omit<TemplateCall, "valueFiles" | "skipSchema"> {
  /** Digest of the chart's bytes. */
  readonly digest: string
  /** Version of helm. */
  readonly helmVersion: string
  /** Texts of values below `values`, in their order. */
  readonly below: readonly string[]
}

/** How far to go. */
export interface RenderOptions {
  readonly cache: JsonCache
  /**
   * Whether values that change nothing are looked for, which takes a rendering for each value. When
   * not, they are taken from the cache, where an earlier run left them.
   */
  readonly findDead: boolean
}

/** Values that change nothing. */
interface Dead {
  /** Those that the chart has; undefined when the chart renders differently each time. */
  readonly dead?: readonly ValuePath[] | undefined
  /** Those that the chart does not have among its own values. */
  readonly unknown: readonly ValuePath[]
}

/** Changes with what is kept. */
const format = 3

async function inTemporaryFiles<Result>(
  texts: readonly string[],
  use: (files: readonly string[]) => Promise<Result>,
): Promise<Result> {
  if (texts.length === 0) return use([])
  const folder = mkdtempSync(join(tmpdir(), "supaflux-values-"))
  try {
    const files = texts.map((text, index) => {
      const file = join(folder, `${index}.yaml`)
      writeFileSync(file, text)
      return file
    })
    return await use(files)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function findDead(call: TemplateCall): Promise<Dead> {
  const baseline = await helmTemplate({ ...call, skipSchema: true })
  const leaves = baseline.ok ? await deadValues(call, baseline.output) : undefined
  if (leaves === undefined || leaves.length === 0) return { dead: leaves, unknown: [] }
  const defaults = await defaultValues(call.helm, call.chart)
  const isUnknown = (path: ValuePath) => valueAt(defaults, path) === undefined
  const all = wholeMaps(call.values, leaves)
  return { dead: all.filter((path) => !isUnknown(path)), unknown: all.filter(isUnknown) }
}

/** Renders a chart, or takes the rendering from the cache: the same chart and values give the same. */
export async function renderChart(
  call: ChartCall,
  { cache, findDead: look }: RenderOptions,
): Promise<RenderedChart> {
  const { digest, helmVersion, below, helm, chart, ...given } = call
  const key = JSON.stringify([format, digest, helmVersion, below, given])
  return inTemporaryFiles(below, async (valueFiles) => {
    const template = { helm, chart, ...given, valueFiles }
    let parsed = cache.get(`rendering ${key}`) as Parsed | undefined
    if (parsed === undefined) {
      const result = await helmTemplate(template)
      if (!result.ok) return { status: "failed", message: result.message }
      parsed = await parseRendering(result.output)
      cache.put(`rendering ${key}`, parsed)
    }
    let found = cache.get(`dead values ${key}`) as Dead | undefined
    if (found === undefined && look) {
      found = await findDead(template)
      cache.put(`dead values ${key}`, found)
    }
    return {
      status: "rendered",
      ...parsed,
      unknownValues: found?.unknown ?? [],
      deadValues: found?.dead,
    }
  })
}
