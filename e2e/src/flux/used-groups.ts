import { join } from "node:path"
import { readResources } from "../cluster/read-resources.ts"
import { generatedFolder } from "../repository/generated-folder.ts"

/**
 * The API groups whose definitions have to be there before Flux begins: those of Flux, and those of which the
 * environment uses a kind, with all of their kinds. A server takes its time for each definition.
 */
export function usedGroups(environment: string): (group: string) => boolean {
  const used = new Set(
    readResources(join(generatedFolder, environment)).map(
      ({ resource }) => resource.apiVersion.split("/")[0],
    ),
  )
  return (group) => group.endsWith(".toolkit.fluxcd.io") || used.has(group)
}
