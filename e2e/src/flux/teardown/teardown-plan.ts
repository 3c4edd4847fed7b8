import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { projectRoot } from "../../repository/project-root.ts"

/** A step of the plan that `supaflux teardown` prints. */
export interface TeardownStep {
  readonly id: string
  readonly title: string
  readonly commands: readonly string[]
  readonly checks: readonly { readonly command: string; readonly expect: string }[]
}

/** The plan for an environment, as a user gets it. */
export function teardownPlan(environment: string): readonly TeardownStep[] {
  const program = join(projectRoot, "packages/cli/src/bin.ts")
  const args = ["--conditions=@supaflux/source", program, "teardown", environment, "--json"]
  const text = execFileSync(process.execPath, args, { cwd: projectRoot, encoding: "utf8" })
  return (JSON.parse(text) as { readonly steps: readonly TeardownStep[] }).steps
}
