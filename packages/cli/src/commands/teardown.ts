import { compose } from "@supaflux/core"
import { exitCode } from "../exit-code.ts"
import { findProject } from "../find-project.ts"
import { loadSelected } from "../load-selected.ts"
import { findingsReport } from "../report/findings-report.ts"
import type { Terminal } from "../terminal.ts"
import { UsageError } from "../usage-error.ts"
import { planReport } from "./teardown/plan-report.ts"
import { teardownPlan } from "./teardown/teardown-plan.ts"

/** Flags of `supaflux teardown`. */
export interface TeardownFlags {
  readonly json?: boolean
  readonly directory?: string
}

/**
 * `supaflux teardown`: the ordered plan by which an environment is taken down. Runs nothing, talks to
 * no cluster.
 *
 * @throws UsageError when Flux does not deliver the environment
 */
export async function teardown(
  name: string,
  flags: TeardownFlags,
  terminal: Terminal,
): Promise<number> {
  const project = findProject(flags.directory ?? terminal.cwd, flags.directory !== undefined)
  const [loaded] = await loadSelected(project, [name])
  if (loaded === undefined) return exitCode.usage
  if (loaded.environment.delivery === undefined) {
    throw new UsageError(
      `${loaded.source} has no delivery, and a tear-down deletes what Flux delivers`,
      "set delivery: flux() in the environment",
    )
  }
  const { composition, findings } = compose(loaded.environment)
  if (findings.length > 0) terminal.err(findingsReport(findings))
  if (findings.some(({ severity }) => severity === "error")) return exitCode.findings

  const plan = teardownPlan(composition)
  terminal.out(flags.json === true ? `${JSON.stringify(plan, undefined, 2)}\n` : planReport(plan))
  return exitCode.fine
}
