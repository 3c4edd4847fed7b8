import { z } from "zod"
import type { InputProblem } from "../input-problem.ts"
import type { InputDescription } from "../input-description.ts"

/** The value of one output, or what is wrong with it. */
export type CheckedOutput = { readonly value: unknown } | Pick<InputProblem, "message" | "hint">

/** One output as `terraform output -json` prints it. */
const envelope = z.object({
  sensitive: z.boolean(),
  type: z.union([z.string(), z.array(z.unknown())]),
  value: z.unknown(),
})

const limit = 60

function show(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > limit ? `${text.slice(0, limit)}…` : text
}

function isEmpty(value: unknown): boolean {
  if (typeof value === "string") return value.trim() === ""
  return value === null || (Array.isArray(value) && (value.length === 0 || value.some(isEmpty)))
}

function plain(name: string): string {
  return name.replaceAll(/[-_]/g, "").toLowerCase()
}

/** A name that is the same but for its spelling: `clusterName` and `cluster-name` for `cluster_name`. */
function misspelt(output: string, names: readonly string[]): string | undefined {
  return names.find((name) => plain(name) === plain(output))
}

function missing(
  { output, terraform }: InputDescription,
  names: readonly string[],
  file: string,
): CheckedOutput {
  const other = misspelt(output, names)
  return {
    message: "is missing",
    hint:
      other === undefined
        ? `Add output "${output}" { value = ${terraform} } to Terraform, apply it, then: terraform output -json > ${file}`
        : `The file has "${other}": give the output the name "${output}"`,
  }
}

function invalid(
  { kind, example, type, terraform }: InputDescription,
  value: unknown,
  error: z.ZodError,
): CheckedOutput {
  const path = error.issues[0]?.path ?? []
  const wrong: unknown = path.reduce<unknown>(
    (at, key) => (at as Readonly<Record<PropertyKey, unknown>>)[key],
    value,
  )
  const list = type.startsWith("list")
  const what = list && path.length === 0 ? `list with a ${kind} each` : kind
  return {
    message: `${show(wrong)} is no ${what}`,
    hint: `A ${type} like ${show(example)} is needed; ${terraform} typically yields it`,
  }
}

/** Checks one output. A secret is neither taken nor shown. */
export function checkOutput(
  input: InputDescription,
  schema: z.ZodType,
  outputs: Readonly<Record<string, unknown>>,
  file: string,
): CheckedOutput {
  const { output, required } = input
  if (!Object.hasOwn(outputs, output)) {
    return required ? missing(input, Object.keys(outputs), file) : { value: undefined }
  }
  const parsed = envelope.safeParse(outputs[output])
  if (!parsed.success) {
    return {
      message: "is not what Terraform prints, an object with sensitive, type and value",
      hint: `Write the whole file: terraform output -json > ${file}`,
    }
  }
  const { sensitive, value } = parsed.data
  if (sensitive) {
    return {
      message: "is marked sensitive, and the file is committed",
      hint: `Remove "sensitive" from the output when its value is no secret; else take the output away and keep the value in a secret store`,
    }
  }
  if (isEmpty(value)) {
    return {
      message: `is empty (${show(value)})`,
      hint: required
        ? `${input.terraform} typically yields it`
        : `Give it a value, or take the output away`,
    }
  }
  const result = schema.safeParse(value)
  return result.success ? { value: result.data } : invalid(input, value, result.error)
}
