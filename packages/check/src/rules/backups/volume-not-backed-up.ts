import { volumesOf } from "../../backups/volumes-of.ts"
import type { Rule } from "../../rule.ts"
import { notBackedUp } from "./not-backed-up.ts"

const hint =
  "include its namespace, type and labels in a schedule with snapshotVolumes, or accept the finding with the place where the data is kept as the reason"

/** Every volume is in a backup, with its data. */
export const volumeNotBackedUp: Rule = {
  code: "VOLUME_NOT_BACKED_UP",
  topic: "backups",
  severity: "error",
  title: "No Velero schedule holds a volume and its data.",
  why: "What is on it is lost with the cluster, and nobody notices before: the backups succeed.",
  wrong: "template: { includedNamespaces: [app], excludedResources: [persistentvolumeclaims] }",
  right: "template: { includedNamespaces: [app], snapshotVolumes: true }",
  check: (graph) => notBackedUp(graph, volumesOf(graph), hint),
}
