import { availableParallelism } from "node:os"
import { spawn } from "node:child_process"
import { requirePromtool } from "@supaflux/testing"
import { promtoolTest } from "./promtool-test.ts"
import { ruleMutants, type RuleMutant } from "./rule-mutants.ts"

/**
 * Breaks every rule in every way that {@link ruleMutants} knows, and lists those whose tests do not
 * notice. It takes minutes; `pnpm alerts:mutations` runs it, and so does CI.
 */
const promtool = requirePromtool({
  skip: (reason): never => {
    process.stdout.write(`Left out: ${reason}\n`)
    process.exit(0)
  },
})

/** This share of the mutants is this process's own; the first process starts the others. */
const [, , part = "0", of = String(availableParallelism())] = process.argv
const own = ruleMutants().filter((_, index) => index % Number(of) === Number(part))

const others =
  process.argv.length > 2
    ? []
    : Array.from({ length: Number(of) - 1 }, (_, index) =>
        spawn(
          process.execPath,
          [...process.execArgv, ...process.argv.slice(1, 2), String(index + 1), of],
          {
            stdio: "inherit",
          },
        ),
      )

const outcomes = promtoolTest(promtool, own)
const survived = own.filter(({ name }: RuleMutant) => outcomes.get(name)?.passed !== false)
for (const { of, change } of survived) process.stdout.write(`survived: ${of}: ${change}\n`)
process.stdout.write(`${own.length - survived.length} of ${own.length} mutants were noticed\n`)

const codes = await Promise.all(
  others.map((other) => new Promise<number | null>((resolve) => other.on("exit", resolve))),
)
process.exitCode = survived.length > 0 || codes.some((code) => code !== 0) ? 1 : 0
