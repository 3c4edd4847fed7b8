import type { z } from "zod"

/** Type of a Terraform output, as Terraform's own documentation writes it. */
export type TerraformType = "string" | "number" | "list(string)" | "list(number)"

/** What an example, and the value of an output, can be. */
export type InputLiteral = string | number | readonly string[] | readonly number[]

/** One output that an environment needs: what it is, and which values it takes. */
export interface InputField<Value = unknown> {
  /** What a value is called in messages: `VPC id`. */
  readonly kind: string
  readonly type: TerraformType
  readonly schema: z.ZodType<Value>
  /** What the value is for; Terraform's output gets it as its description. */
  readonly description: string
  /** A valid value, shown in messages and in the table. */
  readonly example: InputLiteral
  /** The Terraform expression that typically yields it: `module.vpc.vpc_id`. */
  readonly terraform: string
  /** Name of the output. @default the key, in snake case: `vpcId` → `vpc_id` */
  readonly output?: string
  /** Whether the output has to be there. */
  readonly required: boolean
}

/** Options that every kind of field takes. */
export interface FieldOptions<Example extends InputLiteral = string> {
  /** A valid value, shown in messages and in the table. */
  readonly example: Example
  /** The Terraform expression that typically yields it: `module.vpc.vpc_id`. */
  readonly terraform: string
  /** Name of the output. @default the key, in snake case: `vpcId` → `vpc_id` */
  readonly output?: string
}
