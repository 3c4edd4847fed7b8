import { join } from "node:path"
import { goModule } from "../tools/go-module.ts"

/**
 * Folder with the definitions of volume snapshots, which an add-on of EKS installs, as upstream publishes them with its
 * Go module. Undefined where that can't be had.
 */
export function snapshotDefinitions(): string | undefined {
  const path = "github.com/kubernetes-csi/external-snapshotter/client/v8"
  const found = goModule("definitions", path)
  return found === undefined ? undefined : join(found.Dir, "config/crd")
}
