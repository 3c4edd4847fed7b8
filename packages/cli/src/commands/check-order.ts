import { environmentGraph, simulate } from "@supaflux/check"
import { generate } from "@supaflux/core"
import { exitCode } from "../exit-code.ts"
import { findProject } from "../find-project.ts"
import { loadSelected } from "../load-selected.ts"
import { orderReport } from "../report/order-report.ts"
import { reportFindings } from "../report/report-findings.ts"
import type { Terminal } from "../terminal.ts"
import type { CheckFlags } from "./check.ts"

/**
 * `supaflux check --order`: how environments come up on an empty cluster, all or the named ones. What
 * never becomes ready makes it exit 1.
 */
export async function checkOrder(
  names: readonly string[],
  flags: CheckFlags,
  terminal: Terminal,
): Promise<number> {
  const project = findProject(flags.directory ?? terminal.cwd, flags.directory !== undefined)
  const generated = await Promise.all(
    (await loadSelected(project, names)).map(async ({ environment, source }) => {
      const path = `generated/${environment.name}`
      return { environment, source, path, ...(await generate(environment, { source, path })) }
    }),
  )
  if (reportFindings(generated, terminal)) return exitCode.findings
  const simulations = generated.map(({ composition, delivered, path }) =>
    simulate(environmentGraph({ composition, delivered, path })),
  )
  terminal.out(simulations.map(orderReport).join("\n"))
  return simulations.some(({ stuck }) => stuck.length > 0) ? exitCode.findings : exitCode.fine
}
