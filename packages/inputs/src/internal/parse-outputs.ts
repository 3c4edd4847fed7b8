import { z } from "zod"
import type { InputDescription } from "../input-description.ts"
import type { InputField } from "../input-field.ts"
import type { InputProblem } from "../input-problem.ts"
import { InputsError } from "../inputs-error.ts"
import { checkOutput, type CheckedOutput } from "./check-output.ts"

const outputs = z.record(z.string(), z.unknown())

function parseJson(text: string, file: string): Readonly<Record<string, unknown>> {
  const hint = `Write it again: terraform output -json > ${file}`
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    const message = `the file is no JSON (${(error as Error).message})`
    throw new InputsError([{ file, message, hint }])
  }
  const parsed = outputs.safeParse(json)
  if (parsed.success) return parsed.data
  throw new InputsError([{ file, message: "the file holds no outputs by name", hint }])
}

/**
 * The values of all fields out of what `terraform output -json` printed.
 *
 * @throws {InputsError} with all that is wrong
 */
export function parseOutputs(
  text: string,
  file: string,
  fields: Readonly<Record<string, InputField>>,
  descriptions: readonly InputDescription[],
): Readonly<Record<string, unknown>> {
  const found = parseJson(text, file)
  const values: [string, unknown][] = []
  const problems: InputProblem[] = []
  for (const description of descriptions) {
    const schema = fields[description.key]?.schema ?? z.never()
    const checked: CheckedOutput = checkOutput(description, schema, found, file)
    if ("value" in checked) values.push([description.key, checked.value])
    else problems.push({ file, output: description.output, ...checked })
  }
  if (problems.length > 0) throw new InputsError(problems)
  return Object.fromEntries(values)
}
