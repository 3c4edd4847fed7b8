import { z } from "zod"
import { stringField } from "../internal/string-field.ts"
import type { FieldOptions, InputField } from "../input-field.ts"

/** A region of AWS: `eu-central-1`. An availability zone is none. */
export function region(description: string, options: FieldOptions): InputField<string> {
  return stringField(
    "AWS region",
    z.string().regex(/^[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}$/),
    description,
    options,
  )
}
