import { z } from "zod"
import { stringField } from "../internal/string-field.ts"
import type { FieldOptions, InputField } from "../input-field.ts"

/** A block of IPv4 or IPv6 addresses: `10.0.0.0/16`. */
export function cidr(description: string, options: FieldOptions): InputField<string> {
  return stringField("CIDR block", z.union([z.cidrv4(), z.cidrv6()]), description, options)
}
