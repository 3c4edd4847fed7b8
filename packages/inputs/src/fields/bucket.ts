import { z } from "zod"
import { stringField } from "../internal/string-field.ts"
import type { FieldOptions, InputField } from "../input-field.ts"

/**
 * The name of an S3 bucket; neither its ARN nor its address.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
export function bucket(description: string, options: FieldOptions): InputField<string> {
  return stringField(
    "S3 bucket name",
    z.string().regex(/^(?!.*\.\.)(?!\d+\.\d+\.\d+\.\d+$)[a-z0-9][-.a-z0-9]{1,61}[a-z0-9]$/),
    description,
    options,
  )
}
