import type { InputDescription } from "../input-description.ts"
import type { InputField } from "../input-field.ts"

function snakeCase(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/**
 * Describes fields, and refuses those that cannot be.
 *
 * @throws {Error} when two keys mean one output, or an example is not valid
 */
export function describeInputs(
  fields: Readonly<Record<string, InputField>>,
): readonly InputDescription[] {
  const keys = new Map<string, string>()
  return Object.entries(fields).map(([key, field]) => {
    const { output = snakeCase(key), kind, type, required, schema } = field
    const { description, example, terraform } = field
    const other = keys.get(output)
    if (other !== undefined) {
      throw new Error(
        `Inputs "${other}" and "${key}" are both the output "${output}": give one another output.`,
      )
    }
    keys.set(output, key)
    if (!schema.safeParse(example).success) {
      throw new Error(
        `Input "${key}" has the example ${JSON.stringify(example)}, which is no ${kind}: give a valid one.`,
      )
    }
    return { key, output, kind, type, required, description, example, terraform }
  })
}
