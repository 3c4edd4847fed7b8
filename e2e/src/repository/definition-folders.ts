import { crdsFolder } from "./crds-folder.ts"
import { snapshotDefinitions } from "./snapshot-definitions.ts"

/**
 * Folders with the CustomResourceDefinitions of all that the environments use.
 *
 * @throws {Error} when there are none of what the environments install
 */
export function definitionFolders(): readonly string[] {
  const snapshots = snapshotDefinitions()
  return [crdsFolder(), ...(snapshots === undefined ? [] : [snapshots])]
}
