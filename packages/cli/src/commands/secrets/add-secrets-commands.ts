import { Option, type Command } from "commander"
import type { Terminal } from "../../terminal.ts"
import type { SecretsGenerateFlags } from "./generate.ts"
import type { SecretsListFlags } from "./list.ts"

const directory = [
  "-C, --directory <folder>",
  "the platform repository (default: the nearest folder upwards with environments/)",
] as const
const folder = [
  "--folder <folder>",
  "where the documents lie, from the platform repository (default: .secrets/<environment>)",
] as const

/** The commands for secrets, below `supaflux secrets`. Each is imported when it runs. */
export function addSecretsCommands(
  program: Command,
  terminal: Terminal,
  done: (code: number) => void,
): void {
  const secrets = program
    .command("secrets")
    .description("list, make, store, check and rotate the secrets of an environment")
    .helpCommand(false)

  secrets
    .command("list")
    .description("list every secret that an environment reads, with what its keys are; no values")
    .argument("<environment>")
    .addOption(new Option("--json", "print the result as JSON").conflicts("markdown"))
    .option("--markdown", "print a page for a runbook")
    .option(...directory)
    .action(async (name: string, flags: SecretsListFlags) => {
      const { list } = await import("./list.ts")
      done(await list(name, flags, terminal))
    })

  secrets
    .command("generate")
    .description("make every value that is absent and can be made, and ask for the others")
    .argument("<environment>")
    .option(...folder)
    .option("--from <file>", 'read given values from a JSON file, or from "-", standard input')
    .option(...directory)
    .action(async (name: string, flags: SecretsGenerateFlags) => {
      const { generate } = await import("./generate.ts")
      done(await generate(name, flags, terminal))
    })
}
