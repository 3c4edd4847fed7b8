import { Command, CommanderError, Option } from "commander"
import { addSecretsCommands } from "./commands/secrets/add-secrets-commands.ts"
import { exitCode } from "./exit-code.ts"
import type { ChartsPullFlags } from "./commands/charts-pull.ts"
import type { CheckFlags } from "./commands/check.ts"
import type { CompareFlags } from "./commands/compare.ts"
import type { GenFlags } from "./commands/gen-flags.ts"
import type { InputsFlags } from "./commands/inputs.ts"
import type { ListFlags } from "./commands/list.ts"
import type { TeardownFlags } from "./commands/teardown.ts"
import type { UpgradeFlags } from "./commands/upgrade.ts"
import { formats } from "./report/formats.ts"
import type { Terminal } from "./terminal.ts"
import { UsageError } from "./usage-error.ts"

const directoryFlag = "-C, --directory <folder>"
const directoryHelp =
  "the platform repository (default: the nearest folder upwards with environments/)"

/** The command line as it is documented. Commands are imported when they run: `--help` stays fast. */
function program(terminal: Terminal, done: (code: number) => void): Command {
  const command = new Command("supaflux")
    .description("Typed environments become the committed manifests that Flux applies.")
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showSuggestionAfterError(true)
    .helpCommand(false)
    .addHelpText(
      "after",
      "\nExit codes: 0 fine, 1 findings or drift, 2 usage or an environment that cannot be loaded.",
    )

  command
    .command("gen")
    .description("generate the manifests of all environments, or of the named ones")
    .argument("[environment...]")
    .option("--check", "write nothing; exit 1 with a diff when generated/ differs from the code")
    .option("--json", "print the result as JSON")
    .option(directoryFlag, directoryHelp)
    .action(async (names: readonly string[], flags: GenFlags) => {
      const { gen } = await import("./commands/gen.ts")
      done(await gen(names, flags, terminal))
    })

  command
    .command("check")
    .description(
      "prove that all environments, the named ones, or folders of plain Flux manifests hold together; writes nothing",
    )
    .argument("[environment|folder...]")
    .option("--order", "print how they come up on an empty cluster: order, waves, critical path")
    .option("--who-calls", "print who may call whom in the ambient mesh, and which policy says so")
    .option("--backups", "print what keeps volumes and Secrets, and how old a restore can be")
    .addOption(
      new Option("--format <format>", "how to print the findings").choices(formats).default("text"),
    )
    .option(
      "--trace",
      "name every call that led to what a finding is about, and the line of its value",
    )
    .option("--explain [code]", "print what a rule proves, and why; without a code, list the rules")
    .option(directoryFlag, directoryHelp)
    .action(async (names: readonly string[], flags: CheckFlags) => {
      const { check } = await import("./commands/check.ts")
      done(await check(names, flags, terminal))
    })

  const charts = command
    .command("charts")
    .description("the Helm charts that environments, or folders of Flux manifests, install")
    .helpCommand(false)
  charts
    .command("pull")
    .description("fetch them into the cache, so that the check can look into them")
    .argument("[environment|folder...]")
    .option(directoryFlag, directoryHelp)
    .action(async (names: readonly string[], flags: ChartsPullFlags) => {
      const { chartsPull } = await import("./commands/charts-pull.ts")
      done(await chartsPull(names, flags, terminal))
    })

  command
    .command("list")
    .description("list environments and their components in the order in which they are applied")
    .argument("[environment...]")
    .option("--json", "print the result as JSON")
    .option(directoryFlag, directoryHelp)
    .action(async (names: readonly string[], flags: ListFlags) => {
      const { list } = await import("./commands/list.ts")
      done(await list(names, flags, terminal))
    })

  command
    .command("compare")
    .description("print what differs between two environments, by resource and field")
    .argument("<a>", "the first environment")
    .argument("<b>", "the second environment")
    .option("--exit-code", "exit 1 when they differ")
    .option("--json", "print the result as JSON")
    .option(directoryFlag, directoryHelp)
    .action(async (a: string, b: string, flags: CompareFlags) => {
      const { compare } = await import("./commands/compare.ts")
      done(await compare([a, b], flags, terminal))
    })

  command
    .command("teardown")
    .description("print the steps that take an environment down in order; runs none of them")
    .argument("<environment>")
    .option("--json", "print the result as JSON")
    .option(directoryFlag, directoryHelp)
    .action(async (name: string, flags: TeardownFlags) => {
      const { teardown } = await import("./commands/teardown.ts")
      done(await teardown(name, flags, terminal))
    })

  command
    .command("inputs")
    .description("print what environments need to know of what Terraform made")
    .addOption(new Option("--json", "print the result as JSON").conflicts("terraform"))
    .option("--terraform", "print the output blocks for Terraform")
    .option(directoryFlag, directoryHelp)
    .action(async (flags: InputsFlags) => {
      const { inputs } = await import("./commands/inputs.ts")
      done(await inputs(flags, terminal))
    })

  command
    .command("upgrade")
    .description("with --list: print each pinned chart and image, and where its version is set")
    .argument("[environment...]")
    .option("--list", "print the pins; there is no other way to call it")
    .option("--json", "print the result as JSON")
    .option(directoryFlag, directoryHelp)
    .action(async (names: readonly string[], flags: UpgradeFlags, itself: Command) => {
      if (flags.list !== true) itself.help({ error: true })
      const { upgrade } = await import("./commands/upgrade.ts")
      done(await upgrade(names, flags, terminal))
    })

  addSecretsCommands(command, terminal, done)
  return command
}

function reportUsageError({ message, hint, cause }: UsageError, terminal: Terminal): void {
  terminal.err(`error: ${message}\n`)
  if (typeof cause === "string") terminal.err(`\n${cause}\n`)
  if (hint !== undefined) terminal.err(`hint: ${hint}\n`)
}

/** Whether an error comes from the file system: its message says all, and our stack nothing. */
function isEnvironmental(error: unknown): error is Error {
  return error instanceof Error && (error.name === "TreeError" || "syscall" in error)
}

/**
 * Runs the command line.
 *
 * @param args the arguments after the program's name
 * @returns the exit code
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = exitCode.fine
  try {
    const command = program(terminal, (result) => {
      code = result
    })
    await command.parseAsync(args, { from: "user" })
    return code
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCode.fine : exitCode.usage
    if (error instanceof UsageError) reportUsageError(error, terminal)
    else if (isEnvironmental(error)) terminal.err(`error: ${error.message}\n`)
    else throw error
    return exitCode.usage
  }
}
