import type { ValuePath } from "@supaflux/check"
import type { Json, JsonObject } from "@supaflux/core"
import { helmTemplate, type TemplateCall } from "./helm-template.ts"
import { valueLeaves } from "./value-leaves.ts"
import { valueAt, withValue } from "./with-value.ts"

/**
 * What a value is changed to: another one, and none at all. Templates that only ask whether there is
 * a value do not notice the first; where the value is the chart's own default, they do not notice the
 * second.
 */
function changes(value: Json | undefined): Json[] {
  if (typeof value === "boolean") return [!value, null]
  if (typeof value === "number") return [value + 1, null]
  return typeof value === "string" ? [`${value}x`, null] : [null]
}

/**
 * The values that change nothing: for each, the chart is rendered again with another value there. A
 * rendering that fails has noticed.
 *
 * @param baseline what the chart renders as it is
 * @returns undefined when the chart renders differently each time, so that nothing can be told
 */
export async function deadValues(
  call: TemplateCall,
  baseline: string,
): Promise<readonly ValuePath[] | undefined> {
  const render = async (values: JsonObject): Promise<string | undefined> => {
    const result = await helmTemplate({ ...call, values, skipSchema: true })
    return result.ok ? result.output : undefined
  }
  if ((await render(call.values)) !== baseline) return undefined
  const isDead = async (path: ValuePath): Promise<boolean> => {
    for (const change of changes(valueAt(call.values, path))) {
      const changed = withValue(call.values, path, change) as JsonObject
      // oxlint-disable-next-line no-await-in-loop -- most values show with the first change
      if ((await render(changed)) !== baseline) return false
    }
    return true
  }
  const { default: pLimit } = await import("p-limit")
  const { availableParallelism } = await import("node:os")
  const limit = pLimit(availableParallelism())
  const leaves = valueLeaves(call.values)
  const dead = await Promise.all(leaves.map((path) => limit(() => isDead(path))))
  return leaves.filter((_path, index) => dead[index] === true)
}
