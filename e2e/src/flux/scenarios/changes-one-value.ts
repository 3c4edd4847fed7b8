import type { Report } from "../../report.ts"
import { whenReady, type FluxCluster } from "../flux-cluster.ts"
import { generations } from "./generations.ts"
import { releaseIsInstalled } from "./release-is-installed.ts"
import { setReplicas } from "./set-replicas.ts"

/** A commit that changes one value is applied, and changes nothing but what the value is for. */
export async function changesOneValue(
  cluster: FluxCluster,
  report: Report,
  names: readonly string[],
): Promise<void> {
  const { server, platform } = cluster
  const before = await generations(server.client, "supabase")
  setReplicas(platform, "rest", 2)
  const commit = platform.repository.commit("Two pods of rest")
  const problems = await whenReady(cluster, names, commit, 300)
  report.check("a commit that changes one value is reconciled", problems)
  const after = await generations(server.client, "supabase")
  const changed = [...after].filter(([name, generation]) => before.get(name) !== generation)
  report.check(
    "it changes the one Deployment that it is about",
    changed.length === 1 && changed[0]?.[0] === "supabase-rest"
      ? []
      : [`changed: ${changed.map(([name]) => name).join(", ") || "none"}`],
  )
  await releaseIsInstalled(cluster, report)
}
