import type { Project } from "../../find-project.ts"
import { importModule } from "../../import-module.ts"
import { UsageError } from "../../usage-error.ts"
import type { InputsDeclaration } from "./inputs-declaration.ts"

const example = "export const inputs = terraformInputs(standardInputs), with @supaflux/inputs"

function isDeclaration(value: unknown): value is InputsDeclaration {
  return (
    typeof value === "object" &&
    value !== null &&
    "describe" in value &&
    typeof value.describe === "function"
  )
}

/**
 * Loads the declaration of inputs: the export `inputs` of `environments/inputs.ts`.
 *
 * @throws UsageError when there is no such file, or it exports something else
 */
export async function loadInputs({ root, files }: Project): Promise<InputsDeclaration> {
  const source = files.get("inputs")
  if (source === undefined) {
    throw new UsageError(
      "there is no environments/inputs.ts",
      `declare the inputs there: ${example}`,
    )
  }
  const { inputs } = await importModule(root, source)
  if (isDeclaration(inputs)) return inputs
  throw new UsageError(`${source} exports no declaration named inputs`, example)
}
