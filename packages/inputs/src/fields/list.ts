import { z } from "zod"
import type { InputField, InputLiteral } from "../input-field.ts"

/**
 * A list of what another field is one of; an empty one is refused. The field's example becomes a list
 * of itself, its Terraform expression has to yield the whole list.
 *
 * @example
 * list(cidr("Subnets", { example: "10.0.1.0/24", terraform: "module.vpc.private_subnets_cidr_blocks" }))
 */
export function list<Value extends string | number>(
  field: InputField<Value>,
): InputField<readonly Value[]> {
  return {
    ...field,
    kind: field.kind,
    type: field.type === "number" ? "list(number)" : "list(string)",
    schema: z.array(field.schema).readonly(),
    example: [field.example] as InputLiteral,
  }
}
