import { applyAll } from "../apiserver/apply-all.ts"
import { refusals } from "../apiserver/refusals.ts"
import type { ControlPlane } from "../cluster/control-plane.ts"
import type { Resource } from "../cluster/resource.ts"
import { waitUntil } from "../sandbox/wait-until.ts"
import { messageOf } from "./message-of.ts"
import { unreadyReleases } from "./unready-releases.ts"
import { isReady, observeFlux, type Observation, type Reconciled } from "./observe.ts"
import type { Platform } from "./platform.ts"

/** A cluster in which Flux reconciles a platform. */
export interface FluxCluster {
  readonly server: ControlPlane
  readonly platform: Platform
  readonly observation: Observation
  /** What the server stored before Flux was installed, by name. */
  readonly before: ReadonlyMap<string, Resource>
  /** Names of what Flux is told never to prune, as the server's list has them. */
  readonly kept: readonly string[]
  /** Ends Flux's controllers. */
  readonly stopFlux: () => Promise<void>
}

/** Applies what `flux bootstrap` would, and begins to watch. */
export async function bootstrap(cluster: Omit<FluxCluster, "observation">): Promise<FluxCluster> {
  const { server, platform } = cluster
  const observation = observeFlux(server)
  const refused = refusals(await applyAll(server.client, platform.root))
  if (refused.length > 0) throw new Error(refused.join("\n"))
  return { ...cluster, observation }
}

/**
 * What keeps Kustomizations from being ready with a commit: what each of them says that is not, then what each release
 * and chart says that is not. Nothing when all are.
 */
export async function unready(
  { server, observation }: FluxCluster,
  names: readonly string[],
  commit: string,
): Promise<readonly string[]> {
  const lines = names.flatMap((name) => {
    const one = observation.current().get(name)
    if (one === undefined) return [`${name}: does not exist`]
    return isReady(one) && isOf(one, commit) ? [] : [`${name}: ${messageOf(one)}`]
  })
  return lines.length === 0 ? [] : [...lines, ...(await unreadyReleases(server.client))]
}

/**
 * Waits until Kustomizations are ready with a commit.
 *
 * @param timeout seconds
 * @returns what is {@link unready} when the time is up
 */
export async function whenReady(
  cluster: FluxCluster,
  names: readonly string[],
  commit: string,
  timeout: number,
): Promise<readonly string[]> {
  let lines: readonly string[] = []
  await waitUntil({ what: "all is ready", timeout, interval: 500 }, async () => {
    lines = await unready(cluster, names, commit)
    return lines.length === 0
  }).catch(() => undefined)
  return lines
}

/** Sources other than the platform have revisions of their own. */
function isOf(one: Reconciled, commit: string): boolean {
  const { sourceRef } = one["spec"] as { readonly sourceRef: { readonly name: string } }
  return (
    sourceRef.name !== "flux-system" || (one.status?.lastAppliedRevision ?? "").endsWith(commit)
  )
}
