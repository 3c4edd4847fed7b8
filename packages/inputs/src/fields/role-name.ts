import { z } from "zod"
import { stringField } from "../internal/string-field.ts"
import type { FieldOptions, InputField } from "../input-field.ts"

/**
 * The name of an IAM role; not its ARN.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export function roleName(description: string, options: FieldOptions): InputField<string> {
  return stringField("IAM role name", z.string().regex(/^[-\w+=,.@]{1,64}$/), description, options)
}
