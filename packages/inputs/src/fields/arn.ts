import { z } from "zod"
import { stringField } from "../internal/string-field.ts"
import type { FieldOptions, InputField } from "../input-field.ts"
import { parseArn } from "../parse-arn.ts"

/** An ARN; `parseArn` takes it apart. */
export type Arn = `arn:${string}`

/** Options of {@link arn}. */
export interface ArnOptions extends FieldOptions {
  /** The service that the resource has to belong to: `iam`. @default any */
  readonly service?: string
  /** What the resource has to begin with: `role/`. @default anything */
  readonly resource?: string
}

/**
 * An ARN, of any resource or of one sort.
 *
 * @example
 * arn("Role of the backups", {
 *   service: "iam",
 *   resource: "role/",
 *   example: "arn:aws:iam::111122223333:role/backups",
 *   terraform: "aws_iam_role.backups.arn",
 * })
 */
export function arn(description: string, options: ArnOptions): InputField<Arn> {
  const { service, resource = "" } = options
  const schema = z.custom<Arn>((value) => {
    const parts = typeof value === "string" ? parseArn(value) : undefined
    return (
      parts !== undefined &&
      (service === undefined || parts.service === service) &&
      parts.resource.startsWith(resource)
    )
  })
  const sort = service === undefined ? "ARN" : `ARN of ${service}`
  const kind = resource === "" ? sort : `${sort} for ${resource}…`
  return stringField(kind, schema, description, options)
}
