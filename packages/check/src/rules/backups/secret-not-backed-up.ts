import { generatedSecrets } from "../../backups/generated-secrets.ts"
import type { Rule } from "../../rule.ts"
import { notBackedUp } from "./not-backed-up.ts"

const hint =
  "include it in a schedule, push it to a store with a PushSecret, or accept the finding with the place where it is kept as the reason"

/** Every Secret that exists in the cluster alone is in a backup. */
export const secretNotBackedUp: Rule = {
  code: "SECRET_NOT_BACKED_UP",
  topic: "backups",
  severity: "error",
  title: "No Velero schedule holds a Secret whose values were made up in the cluster.",
  why: "A new cluster makes up other values: what was encrypted or signed with the old ones cannot be read again, although its data was restored.",
  wrong: "an ExternalSecret with a generatorRef, in a namespace that no schedule includes",
  right: "the same in a namespace that a schedule includes, or its values in a store",
  check: (graph) => notBackedUp(graph, generatedSecrets(graph), hint),
}
