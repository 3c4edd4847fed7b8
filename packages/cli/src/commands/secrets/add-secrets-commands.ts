import { Option, type Command } from "commander"
import type { Terminal } from "../../terminal.ts"
import type { SecretsGenerateFlags } from "./generate.ts"
import type { SecretsListFlags } from "./list.ts"
import type { SecretsPushFlags } from "./push.ts"
import type { SecretsRotateFlags } from "./rotate.ts"
import type { SecretsVerifyFlags } from "./verify.ts"

const directory = [
  "-C, --directory <folder>",
  "the platform repository (default: the nearest folder upwards with environments/)",
] as const
const folder = [
  "--folder <folder>",
  "where the documents lie, from the platform repository (default: .secrets/<environment>)",
] as const

const yes = ["--yes", "do not ask"] as const
const kmsKey = [
  "--kms-key <id>",
  "key of AWS KMS for new entries (default: the account's)",
] as const
const verbose = ["--verbose", "tell each call of the store: what, which name, how long"] as const

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
    .option("--only-missing", "make only what neither the store nor the folder has")
    .option("--store", "write nothing to a folder, but straight to the store, after a question")
    .option(...yes)
    .option(...kmsKey)
    .option(...verbose)
    .option(...directory)
    .action(async (name: string, flags: SecretsGenerateFlags) => {
      const { generate } = await import("./generate.ts")
      done(await generate(name, flags, terminal))
    })

  secrets
    .command("push")
    .description("add to the store what the folder holds and the store lacks, after a question")
    .argument("<environment>")
    .option(...folder)
    .option("--dry-run", "only show what would be written: names and keys")
    .option(...yes)
    .option(...kmsKey)
    .option(...verbose)
    .option(...directory)
    .action(async (name: string, flags: SecretsPushFlags) => {
      const { push } = await import("./push.ts")
      done(await push(name, flags, terminal))
    })

  secrets
    .command("verify")
    .description("read every value back from the store, and prove that all fit together")
    .argument("<environment>")
    .option("--folder [folder]", "look at a folder instead (default: .secrets/<environment>)")
    .option("--days <number>", "days that tokens have to be valid for at least (default: 30)")
    .option("--json", "print the violations as JSON")
    .option(...verbose)
    .option(...directory)
    .action(async (name: string, flags: SecretsVerifyFlags) => {
      const { verify } = await import("./verify.ts")
      done(await verify(name, flags, terminal))
    })

  secrets
    .command("rotate")
    .description("give a secret new values, and print what is left to do, in order")
    .argument("<environment>")
    .argument("<secret>", "its name, or the last part of it: jwt")
    .argument("[rotation]", "which way, where there are several: signing-key")
    .option("--dry-run", "write nothing; print what it does and all steps")
    .option("--accept-loss", "rotate also what makes encrypted data unreadable")
    .option(
      "--from <file>",
      'read new values that only their owner knows from a JSON file, or from "-"',
    )
    .option(...yes)
    .option(...verbose)
    .option(...directory)
    .action(
      async (
        environment: string,
        secret: string,
        rotation: string | undefined,
        flags: SecretsRotateFlags,
      ) => {
        const { rotate } = await import("./rotate.ts")
        done(await rotate({ environment, secret, rotation }, flags, terminal))
      },
    )
}
