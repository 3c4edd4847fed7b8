import { z } from "zod"
import { stringField } from "../internal/string-field.ts"
import type { FieldOptions, InputField } from "../input-field.ts"

/** The twelve digits of an AWS account, as a string: as a number it would lose its leading zeros. */
export function accountId(description: string, options: FieldOptions): InputField<string> {
  return stringField("AWS account id", z.string().regex(/^\d{12}$/), description, options)
}
