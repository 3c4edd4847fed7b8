/** One input of environments, as its declaration describes it. */
export interface DescribedInput {
  /** How environments call it: `vpcId`. */
  readonly key: string
  /** How Terraform calls it: `vpc_id`. */
  readonly output: string
  /** Type of the Terraform output: `list(string)`. */
  readonly type: string
  readonly required: boolean
  readonly description: string
  readonly example: string | number | readonly string[] | readonly number[]
  /** The Terraform expression that typically yields it. */
  readonly terraform: string
}

/**
 * What `environments/inputs.ts` exports as `inputs`. By shape, so that the command works with every
 * version of `@supaflux/inputs`, and without it.
 */
export interface InputsDeclaration {
  readonly describe: () => readonly DescribedInput[]
}
