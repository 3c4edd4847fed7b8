import { report, type Report } from "./report.ts"
import { withSandbox, type Sandbox } from "./sandbox/sandbox.ts"

/** Runs a proof as a program: prints its report, ends the process with 1 when a statement does not hold, or it can't go on. */
export async function prove(
  name: string,
  proof: (sandbox: Sandbox, report: Report) => Promise<void>,
): Promise<void> {
  const told = report()
  try {
    await withSandbox(name, async (sandbox) => {
      await proof(sandbox, told)
      if (told.failed() > 0) throw new Error(`${told.failed()} statements do not hold.`)
    })
    told.note(`e2e:${name} holds`)
  } catch (error) {
    process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`)
    // What of the proof still waits for something would hold the process otherwise.
    process.exit(1)
  }
}
