import { z } from "zod"
import type { FieldOptions, InputField } from "../input-field.ts"

/** A TCP port, as a number. */
export function port(description: string, options: FieldOptions<number>): InputField<number> {
  const { example, terraform, output } = options
  return {
    kind: "port number",
    type: "number",
    schema: z.int().min(1).max(65_535),
    description,
    example,
    terraform,
    ...(output === undefined ? {} : { output }),
    required: true,
  }
}
