import { resolve } from "node:path"
import type { Graph } from "@supaflux/check"
import type { CheckSettings } from "@supaflux/core"
import { cacheFolder } from "../charts/cache-folder.ts"
import type { CheckedTree } from "../report/print-checked.ts"
import type { Terminal } from "../terminal.ts"
import { checkTree } from "../tree/check-tree.ts"
import { toolsRoot } from "../tree/tools-root.ts"
import { UsageError } from "../usage-error.ts"

/** Something that was checked, by its graph; without one when there was nothing to check. */
export interface CheckedGraph extends CheckedTree {
  readonly graph: Graph | undefined
  /** What the environment asks of the check; nothing asks for a folder. */
  readonly settings: CheckSettings | undefined
}

function listed(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}\n`).join("")
}

/** The Kustomizations that were not wholly looked into, each with the reason. */
function notBuilt(graph: Graph): readonly string[] {
  return graph.units.flatMap(({ type, label, unknown, failure }) =>
    type === "kustomization" && unknown !== undefined && failure === undefined
      ? [`${label}: ${unknown}`]
      : [],
  )
}

/**
 * Checks folders of plain Flux manifests, and says what of them it could not look into.
 *
 * @throws UsageError for a folder that brings up no cluster
 */
export async function checkFolders(
  folders: readonly string[],
  from: string,
  terminal: Terminal,
): Promise<readonly CheckedGraph[]> {
  const checked: CheckedGraph[] = []
  for (const folder of folders) {
    const path = resolve(from, folder)
    // oxlint-disable-next-line no-await-in-loop -- each uses every core for its charts
    const { clusters, unreachable } = await checkTree(path, {
      cache: cacheFolder(terminal.env),
      tools: toolsRoot(path, from),
    })
    if (clusters.length === 0) {
      throw new UsageError(
        `there is no Kustomization of Flux in ${folder}`,
        "name the folder of a repository that Flux applies, with clusters/<name>/flux-system in it",
      )
    }
    for (const { name, findings, graph } of clusters) {
      checked.push({
        name,
        source: name,
        findings,
        graph,
        settings: undefined,
      })
      const lines = notBuilt(graph)
      if (lines.length > 0)
        terminal.err(`${name}: folders that were not looked into\n${listed(lines)}`)
    }
    if (unreachable.length > 0) {
      terminal.err(`${folder}: files that no cluster is made of\n${listed(unreachable)}`)
    }
  }
  return checked
}
