import { z } from "zod"
import { stringField } from "../internal/string-field.ts"
import type { FieldOptions, InputField } from "../input-field.ts"

/** Any text of one line, without white space around it. */
export function text(description: string, options: FieldOptions): InputField<string> {
  return stringField("text of one line", z.string().regex(/^\S(?:.*\S)?$/), description, options)
}
