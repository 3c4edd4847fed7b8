import { exitCode } from "../exit-code.ts"
import { findProject } from "../find-project.ts"
import { table } from "../report/table.ts"
import type { Terminal } from "../terminal.ts"
import type { DescribedInput } from "./inputs/inputs-declaration.ts"
import { loadInputs } from "./inputs/load-inputs.ts"
import { terraformOutputs } from "./inputs/terraform-outputs.ts"

/** Flags of `supaflux inputs`. */
export interface InputsFlags {
  readonly json?: boolean
  readonly terraform?: boolean
  readonly directory?: string
}

const headings = ["OUTPUT", "TYPE", "REQUIRED", "EXAMPLE", "DESCRIPTION"]

function row({ output, type, required, example, description }: DescribedInput): string[] {
  const shown = typeof example === "string" ? example : JSON.stringify(example)
  return [output, type, required ? "yes" : "no", shown, description]
}

/** `supaflux inputs`: what environments need to know of what Terraform made. */
export async function inputs(flags: InputsFlags, terminal: Terminal): Promise<number> {
  const project = findProject(flags.directory ?? terminal.cwd, flags.directory !== undefined)
  const described = (await loadInputs(project)).describe()
  if (flags.json === true) terminal.out(`${JSON.stringify(described, undefined, 2)}\n`)
  else if (flags.terraform === true) terminal.out(terraformOutputs(described))
  else terminal.out(table(headings, described.map(row)))
  return exitCode.fine
}
