import { parseDocument } from "yaml"
import type { Report } from "../../report.ts"
import { waitUntil } from "../../sandbox/wait-until.ts"
import { unready, whenReady, type FluxCluster } from "../flux-cluster.ts"
import { requestReconciliation } from "../request-reconciliation.ts"
import { releaseFile } from "./release-file.ts"

/** A change of one field that must keep the platform from becoming ready. */
interface Mutant {
  readonly name: string
  readonly file: string
  readonly at: readonly string[]
  readonly value: unknown
  /** What one of those that are not ready has to say. */
  readonly expected: RegExp
}

const mutants: readonly Mutant[] = [
  {
    name: "a cycle",
    file: "sync/kustomization.kustomize.toolkit.fluxcd.io_flux-system_namespaces.yaml",
    at: ["spec", "dependsOn"],
    value: [{ name: "supabase" }],
    expected: /^namespaces: DependencyNotReady/,
  },
  {
    name: "a wrong path of the chart",
    file: releaseFile,
    at: ["spec", "chart", "spec", "chart"],
    value: "./charts/supabas",
    expected: /^release or chart .*charts\/supabas\b/s,
  },
]

/** Shows that the proof can fail: with each mutant the platform is not ready, for its reason; without it, it is again. */
export async function mutantsFail(
  cluster: FluxCluster,
  report: Report,
  names: readonly string[],
): Promise<void> {
  const { repository, path } = cluster.platform
  for (const { name, file, at, value, expected } of mutants) {
    const whole = repository.read(`${path}/${file}`)
    const document = parseDocument(whole)
    document.setIn(at, value)
    repository.write(`${path}/${file}`, String(document))
    const commit = repository.commit(`Mutant: ${name}`)
    let broken: readonly string[] = []
    // A release that still works on the commit before says nothing of this one.
    await waitUntil({ what: `${name} is noticed`, timeout: 240, interval: 1000 }, async () => {
      broken = await unready(cluster, names, commit)
      return broken.some((line) => expected.test(line))
    }).catch(() => undefined)
    report.check(
      `mutant: ${name} is noticed`,
      broken.some((line) => expected.test(line))
        ? []
        : [`wanted ${expected}, got: ${broken.join("; ") || "all is ready"}`],
    )
    repository.write(`${path}/${file}`, whole)
    const without = repository.commit(`Without ${name}`)
    await requestReconciliation(cluster, without)
    const healed = await whenReady(cluster, names, without, 300)
    report.check(`without ${name} all is ready again`, healed)
  }
}
