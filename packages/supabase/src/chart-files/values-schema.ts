import { z } from "zod"
import { supabaseValues } from "../values/values.ts"
import type { SchemaNode } from "./schema-node.ts"

/** zod bounds every integer by what JavaScript can count; values need no such bound. */
function withoutCountingLimit({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
}

/** The JSON schema of the chart's values, with all defaults set: it refuses every other key. */
export function valuesSchema(): SchemaNode {
  const { properties = {}, ...schema } = z.toJSONSchema(supabaseValues, {
    target: "draft-7",
    io: "output",
    override: withoutCountingLimit,
  })
  const global = {
    description: "Helm adds it when the chart is a part of another; not read.",
    type: "object",
  }
  return {
    ...schema,
    title: "Values of the chart supabase",
    properties: { global, ...properties },
  } as SchemaNode
}
