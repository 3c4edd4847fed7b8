import { z } from "zod"
import { stringField } from "../internal/string-field.ts"
import type { FieldOptions, InputField } from "../input-field.ts"

/** A domain without wildcard, scheme or final dot: `example.com`. */
export function domain(description: string, options: FieldOptions): InputField<string> {
  return stringField(
    "domain in small letters",
    z
      .string()
      .regex(
        /^(?=.{1,253}$)(?:[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?\.)+[a-z][-a-z0-9]{0,61}[a-z0-9]$/,
      ),
    description,
    options,
  )
}
