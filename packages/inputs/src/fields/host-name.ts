import { z } from "zod"
import { stringField } from "../internal/string-field.ts"
import type { FieldOptions, InputField } from "../input-field.ts"

const hostname = /^(?=.{1,253}$)(?:[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?\.)+[a-z0-9][-a-z0-9]*$/i

/**
 * The name of a host, without scheme and port. Of an RDS instance it is the `address`: the `endpoint`
 * has the port appended.
 */
export function hostName(description: string, options: FieldOptions): InputField<string> {
  return stringField("host name without port", z.string().regex(hostname), description, options)
}
