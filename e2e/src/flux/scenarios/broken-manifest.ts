import { parseDocument } from "yaml"
import { waitUntil } from "../../sandbox/wait-until.ts"
import type { Report } from "../../report.ts"
import { whenReady, type FluxCluster } from "../flux-cluster.ts"
import { messageOf } from "../message-of.ts"
import { generations } from "./generations.ts"
import { setReplicas } from "./set-replicas.ts"

const file = "components/namespaces/namespace_supabase.yaml"

/** A manifest that the server refuses stops what depends on it, and the next commit heals both. */
export async function brokenManifest(
  cluster: FluxCluster,
  report: Report,
  names: readonly string[],
): Promise<void> {
  const { server, platform, observation } = cluster
  const { repository, path } = platform
  const whole = repository.read(`${path}/${file}`)
  const broken = parseDocument(whole)
  broken.setIn(["metadata", "labels", "team"], "not a label's value")
  repository.write(`${path}/${file}`, String(broken))
  setReplicas(platform, "rest", 3)
  const before = await generations(server.client, "supabase")
  repository.commit("A namespace that is refused")

  const says = (name: string): string => {
    const one = observation.current().get(name)
    return one === undefined ? "does not exist" : messageOf(one)
  }
  const isStopped = (): boolean =>
    says("namespaces").includes("not a label's value") &&
    says("supabase").startsWith("DependencyNotReady")
  const stopped = await waitUntil({ what: "both are stopped", timeout: 120 }, isStopped).catch(
    () => false,
  )
  report.check(
    "a broken manifest fails, and what depends on it waits",
    stopped ? [] : [`namespaces: ${says("namespaces")}`, `supabase: ${says("supabase")}`],
  )
  const after = await generations(server.client, "supabase")
  report.check(
    "meanwhile nothing of what depends on it changes",
    [...after]
      .filter(([name, generation]) => before.get(name) !== generation)
      .map(([name]) => name),
  )

  repository.write(`${path}/${file}`, whole)
  const healed = repository.commit("The namespace as it was")
  report.check("the next commit heals it", await whenReady(cluster, names, healed, 300))
  let replicas = 0
  const isApplied = async (): Promise<boolean> => {
    const path = "/apis/apps/v1/namespaces/supabase/deployments/supabase-rest"
    const { body } = await server.client.request({ method: "GET", path })
    replicas = (body as { readonly spec: { readonly replicas: number } }).spec.replicas
    return replicas === 3
  }
  // The release may be upgraded once more: with the commit's chart, then with its values.
  const applied = await waitUntil({ what: "it is applied", timeout: 120 }, isApplied).catch(
    () => false,
  )
  report.check("and what waited is applied", applied ? [] : [`rest has ${replicas} pods`])
}
