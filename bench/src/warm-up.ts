import { statSync } from "node:fs"
import { checkManifests } from "./check-manifests.ts"
import type { Tool, Workspace } from "./tools/workspace.ts"

function times(manifests: readonly string[]): string {
  return manifests
    .map((file) => `${file} ${statSync(file, { bigint: true }).mtimeNs}`)
    .toSorted()
    .join("\n")
}

async function useWorkspace(workspace: Workspace, use: () => Promise<void>): Promise<void> {
  try {
    await use()
  } finally {
    workspace.remove()
  }
}

/**
 * Runs both programs once, unmeasured, and checks what they write: both exactly the resources they
 * were given, and `gen` nothing when nothing changed.
 *
 * @throws {Error} when an output is not as it should be
 */
export async function warmUp(supaflux: Tool, cdk8s: Tool, count: number): Promise<void> {
  const theirs = cdk8s.open(count)
  await useWorkspace(theirs, async () => {
    await theirs.run()
    checkManifests(cdk8s.name, theirs.manifests(), count)
  })
  const ours = supaflux.open(count)
  await useWorkspace(ours, async () => {
    await ours.run()
    checkManifests(supaflux.name, ours.manifests(), count)
    const before = times(ours.manifests())
    await ours.run()
    if (times(ours.manifests()) !== before) {
      throw new Error(`${supaflux.name} wrote files although nothing had changed.`)
    }
  })
}
