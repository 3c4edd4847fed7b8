import { z } from "zod"
import { stringField } from "../internal/string-field.ts"
import type { FieldOptions, InputField } from "../input-field.ts"

/** The id of a VPC: `vpc-0123456789abcdef0`. */
export function vpcId(description: string, options: FieldOptions): InputField<string> {
  return stringField(
    "VPC id",
    z.string().regex(/^vpc-(?:[0-9a-f]{8}|[0-9a-f]{17})$/),
    description,
    options,
  )
}
