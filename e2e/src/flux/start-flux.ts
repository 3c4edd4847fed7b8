import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { ControlPlane } from "../cluster/control-plane.ts"
import { freePort } from "@supaflux/testing"
import type { Sandbox } from "../sandbox/sandbox.ts"
import type { Running } from "../sandbox/start-process.ts"
import { requireTools } from "../tools/require-tools.ts"
import { bootstrapFlags } from "./bootstrap-flags.ts"
import { controllers, installFlux } from "./install-flux.ts"

/**
 * Installs Flux and starts its controllers, with the flags of `flux install`, those that the environment adds, and those
 * of a lockdown for several tenants that needs no account of theirs. They ask again after two seconds for what a dependency lacks, not thirty.
 *
 * @returns ends the controllers
 */
export async function startFlux(
  sandbox: Sandbox,
  server: ControlPlane,
  environment: string,
): Promise<() => Promise<void>> {
  const kubeconfigs = await installFlux(server)
  const programs = requireTools(controllers)
  const [artifacts, events, receivers] = [await freePort(), await freePort(), await freePort()]
  const storage = join(sandbox.folder, "artifacts")
  mkdirSync(storage)
  const flags: Readonly<Record<(typeof controllers)[number], readonly string[]>> = {
    "source-controller": [
      `--storage-path=${storage}`,
      `--storage-addr=127.0.0.1:${artifacts}`,
      `--storage-adv-addr=127.0.0.1:${artifacts}`,
    ],
    "kustomize-controller": [
      "--requeue-dependency=2s",
      "--no-cross-namespace-refs=true",
      "--no-remote-bases=true",
    ],
    "helm-controller": ["--requeue-dependency=2s", "--no-cross-namespace-refs=true"],
    "notification-controller": [
      `--events-addr=127.0.0.1:${events}`,
      `--receiverAddr=127.0.0.1:${receivers}`,
      "--no-cross-namespace-refs=true",
    ],
  }
  const running: Running[] = []
  for (const name of controllers) {
    const eventsTo =
      name === "notification-controller" ? [] : [`--events-addr=http://127.0.0.1:${events}`]
    const controller = sandbox.start({
      name,
      command: programs[name],
      args: [
        ...flags[name],
        ...bootstrapFlags(environment, name),
        ...eventsTo,
        "--watch-all-namespaces=true",
        "--enable-leader-election=false",
        "--log-encoding=json",
        `--metrics-addr=127.0.0.1:${await freePort()}`,
        `--health-addr=127.0.0.1:${await freePort()}`,
      ],
      env: {
        KUBECONFIG: kubeconfigs[name],
        RUNTIME_NAMESPACE: "flux-system",
        HOME: sandbox.folder,
        TMPDIR: sandbox.folder,
      },
    })
    running.push(controller)
  }
  return async () => void (await Promise.all(running.map(({ stop }) => stop())))
}
