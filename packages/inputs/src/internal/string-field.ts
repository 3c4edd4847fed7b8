import type { z } from "zod"
import type { FieldOptions, InputField } from "../input-field.ts"

/** A required field whose output is a string. */
export function stringField<Value extends string>(
  kind: string,
  schema: z.ZodType<Value>,
  description: string,
  { example, terraform, output }: FieldOptions,
): InputField<Value> {
  return {
    kind,
    type: "string",
    schema,
    description,
    example,
    terraform,
    ...(output === undefined ? {} : { output }),
    required: true,
  }
}
