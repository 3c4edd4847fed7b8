import { spawn } from "node:child_process"
import { delimiter } from "node:path"
import { text } from "node:stream/consumers"
import { kubectl } from "@supaflux/testing"
import { listEverything } from "../../cluster/list-everything.ts"
import type { Resource } from "../../cluster/resource.ts"
import type { Report } from "../../report.ts"
import type { Sandbox } from "../../sandbox/sandbox.ts"
import type { FluxCluster } from "../flux-cluster.ts"
import { fluxStandIn } from "../teardown/flux-stand-in.ts"
import { leftOut } from "../teardown/left-out.ts"
import { meets } from "../teardown/meets.ts"
import { teardownPlan, type TeardownStep } from "../teardown/teardown-plan.ts"

/** Runs the commands and the checks of `supaflux teardown`, and looks for what is left. */
export async function tearsDown(
  sandbox: Sandbox,
  { server, platform }: FluxCluster,
  report: Report,
): Promise<void> {
  const { environment } = platform
  const program = kubectl()
  if (program === undefined) throw new Error("There is no kubectl on the PATH.")
  const path = [fluxStandIn(sandbox.folder, program), process.env["PATH"] ?? ""].join(delimiter)
  const env = { ...process.env, KUBECONFIG: server.kubeconfig, PATH: path, HOME: sandbox.folder }
  const steps = teardownPlan(environment)
  const reasons = new Set<string>()
  const problems: string[] = []
  for (const step of steps) {
    problems.push(...(await runStep(sandbox, step, env, reasons)))
    if (problems.length > 0) break
  }
  report.note(`left out of the plan: what concerns ${[...reasons].join("; ")}`)
  report.check(`${environment}: the ${steps.length} steps of the tear-down hold`, problems)

  const left = [...(await listEverything(server.client))].filter(([key, object]) =>
    isOurs(key, object),
  )
  report.check(
    `${environment}: nothing is left but what stays on purpose`,
    left.map(([name]) => name),
  )
}

/** Namespaces and definitions go with the cluster, and what hooks made with its namespace: Helm never uninstalls it. */
function staysOnPurpose(key: string, annotations: Readonly<Record<string, string>>): boolean {
  return (
    /^(Namespace|CustomResourceDefinition\.\S+) /.test(key) ||
    annotations["helm.sh/hook"] !== undefined
  )
}

/** Whether an object came from the environment, by label or by Helm, and is not one that is kept. */
function isOurs(key: string, { metadata }: Resource): boolean {
  const { labels = {}, annotations = {} } = metadata as Labelled
  if (staysOnPurpose(key, annotations)) return false
  return (
    labels["app.kubernetes.io/part-of"] === "supaflux" ||
    labels["app.kubernetes.io/managed-by"] === "Helm" ||
    labels["owner"] === "helm" ||
    key.startsWith("PersistentVolume")
  )
}

interface Labelled {
  readonly labels?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
}

async function runStep(
  sandbox: Sandbox,
  { id, commands, checks }: TeardownStep,
  env: NodeJS.ProcessEnv,
  reasons: Set<string>,
): Promise<readonly string[]> {
  const problems: string[] = []
  const runs = (command: string): boolean => {
    const reason = leftOut(command)
    if (reason !== undefined && reason !== "a comment") reasons.add(reason)
    return reason === undefined
  }
  for (const command of commands.filter(runs)) {
    const { code, output } = await shell(sandbox, command, env)
    if (code !== 0) problems.push(`${id}: ${command}\n${output}`)
  }
  for (const { command, expect } of checks.filter((check) => runs(check.command))) {
    const { output, printed } = await shell(sandbox, command, env)
    const met = meets(expect, printed)
    if (met === undefined) problems.push(`${id}: no way is known to check "${expect}"`)
    if (met === false) problems.push(`${id}: ${command}\nwanted: ${expect}, got:\n${output}`)
  }
  return problems
}

async function shell(
  sandbox: Sandbox,
  command: string,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly code: number | null; readonly output: string; readonly printed: string }> {
  // The plan's own timeouts are made for AWS.
  const child = spawn("sh", ["-c", command], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 180_000,
    detached: true,
  })
  const end = (): boolean => child.pid !== undefined && process.kill(-child.pid)
  sandbox.onEnd(() => void (child.exitCode ?? child.signalCode ?? end()))
  const ended = Promise.withResolvers<number | null>()
  child.once("exit", ended.resolve)
  const [printed, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await ended.promise, printed, output: `${printed}${errors}`.trim() }
}
