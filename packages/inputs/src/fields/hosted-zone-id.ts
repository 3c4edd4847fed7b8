import { z } from "zod"
import { stringField } from "../internal/string-field.ts"
import type { FieldOptions, InputField } from "../input-field.ts"

/** The id of a hosted zone of Route 53, without `/hostedzone/`: `Z0123456789EXAMPLE`. */
export function hostedZoneId(description: string, options: FieldOptions): InputField<string> {
  return stringField(
    "Route 53 zone id",
    z.string().regex(/^Z[A-Z0-9]{1,31}$/),
    description,
    options,
  )
}
