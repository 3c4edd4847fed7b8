import { delimiter } from "node:path"
import { kubectl } from "@supaflux/testing"
import { listEverything } from "../../cluster/list-everything.ts"
import type { Report } from "../../report.ts"
import type { Sandbox } from "../../sandbox/sandbox.ts"
import type { FluxCluster } from "../flux-cluster.ts"
import { fluxStandIn } from "../teardown/flux-stand-in.ts"
import { runCommand } from "../teardown/run-command.ts"
import { stepProblems } from "../teardown/step-problems.ts"
import { teardownPlan } from "../teardown/teardown-plan.ts"

/**
 * Runs the commands and the checks of `supaflux teardown`, and looks for what is left: whatever the cluster did not have
 * before Flux was installed, of any kind.
 */
export async function tearsDown(
  sandbox: Sandbox,
  { server, platform, before, kept, stopFlux }: FluxCluster,
  report: Report,
): Promise<void> {
  const { environment } = platform
  const staying = new Set(kept.filter((name) => !before.has(name)))
  const program = kubectl()
  if (program === undefined) throw new Error("There is no kubectl on the PATH.")
  const path = [fluxStandIn(sandbox.folder, program), process.env["PATH"] ?? ""].join(delimiter)
  const env = { KUBECONFIG: server.kubeconfig, PATH: path, HOME: sandbox.folder }
  const steps = teardownPlan(environment)
  const reasons = new Set<string>()
  const problems: string[] = []
  const left = async (): Promise<readonly string[]> =>
    [...(await listEverything(server.client)).keys()].filter((key) => !before.has(key))
  for (const step of steps) {
    if (step.id === "namespaces") {
      const unfinished = await left()
      const hooks = unfinished.filter((key) => key.startsWith("Pod supabase/"))
      report.check(
        `mutant: without the last steps, ${unfinished.length} objects are left`,
        hooks.length > 0 ? [] : ["no pod of the tests of the release is among them"],
      )
    }
    // What `flux uninstall` does first; the controllers run outside of the cluster here.
    if (step.id === "flux") await stopFlux()
    const found = await stepProblems(
      step,
      (command) => runCommand(sandbox, command, env),
      (reason) => void reasons.add(reason),
    )
    problems.push(...found)
    if (problems.length > 0) break
  }
  report.note(`left out of the plan: what concerns ${[...reasons].join("; ")}`)
  report.check(`${environment}: the ${steps.length} steps of the tear-down hold`, problems)

  if (staying.size > 0) report.note(`Flux is told never to prune ${[...staying].join(", ")}`)
  const others = (await left()).filter((name) => !staying.has(name))
  report.check(`${environment}: nothing else is left that was not there before Flux`, others)
}
