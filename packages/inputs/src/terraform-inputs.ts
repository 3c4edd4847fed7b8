import type { InputDescription } from "./input-description.ts"
import type { InputField } from "./input-field.ts"
import { describeInputs } from "./internal/describe-inputs.ts"
import { parseOutputs } from "./internal/parse-outputs.ts"
import { readOutputs } from "./internal/read-outputs.ts"

/** Fields by the key that the environment uses. */
export type InputFields = Readonly<Record<string, InputField>>

/** The values of some fields, each with the type of its field. */
export type InputValues<Fields extends InputFields> = {
  readonly [Key in keyof Fields]: Fields[Key] extends InputField<infer Value> ? Value : never
}

/** A declaration of inputs, and the ways to read them. */
export interface TerraformInputs<Fields extends InputFields = InputFields> {
  /**
   * Reads a file that `terraform output -json` wrote.
   *
   * @param file beside the module that calls: `new URL("production.outputs.json", import.meta.url)`;
   * or an absolute path
   * @throws {InputsError} with all that is wrong with the file
   * @throws {Error} when the path is relative
   */
  readonly read: (file: string | URL) => InputValues<Fields>
  /**
   * Reads the text that `terraform output -json` printed.
   *
   * @param file what messages call it
   * @throws {InputsError} with all that is wrong with the text
   */
  readonly parse: (text: string, file: string) => InputValues<Fields>
  /** What is required, for people and for Terraform: `supaflux inputs` prints it. */
  readonly describe: () => readonly InputDescription[]
}

/**
 * Declares what environments need to know of what Terraform made. Outputs that are not declared are
 * ignored: a Terraform repository has more of them.
 *
 * @throws {Error} when two keys mean one output, or an example is not valid
 * @example
 * // environments/inputs.ts
 * export const inputs = terraformInputs({
 *   ...standardInputs,
 *   reportBucket: bucket("Reports", { example: "example-reports", terraform: "module.reports.s3_bucket_id" }),
 * })
 * // environments/production.ts
 * const { clusterName } = inputs.read(new URL("production.outputs.json", import.meta.url))
 * @see https://developer.hashicorp.com/terraform/cli/commands/output
 */
export function terraformInputs<const Fields extends InputFields>(
  fields: Fields,
): TerraformInputs<Fields> {
  const descriptions = describeInputs(fields)
  const parse: TerraformInputs<Fields>["parse"] = (text, file) =>
    parseOutputs(text, file, fields, descriptions) as InputValues<Fields>
  return {
    parse,
    read: (file) => {
      const { text, name } = readOutputs(file)
      return parse(text, name)
    },
    describe: () => descriptions,
  }
}
