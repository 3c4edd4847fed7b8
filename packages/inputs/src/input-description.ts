import type { InputLiteral, TerraformType } from "./input-field.ts"

/** One input, as people and other programs read it. */
export interface InputDescription {
  /** How the environment calls it: `vpcId`. */
  readonly key: string
  /** How Terraform calls it: `vpc_id`. */
  readonly output: string
  /** What a value is: `VPC id`. */
  readonly kind: string
  readonly type: TerraformType
  readonly required: boolean
  readonly description: string
  readonly example: InputLiteral
  /** The Terraform expression that typically yields it. */
  readonly terraform: string
}
