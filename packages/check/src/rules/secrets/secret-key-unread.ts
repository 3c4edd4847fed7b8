import type { Graph } from "../../graph/graph.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"
import { keySourceKey, keySourcesOf, type KeySource } from "../../secrets.ts"
import { readsOf } from "../../secrets/reads-of.ts"
import { knowsPods } from "../../selectors/pods-by-label.ts"

function unread(graph: Graph, source: KeySource): Problem[] {
  const { kind, namespace, name, owners } = source
  const reads = readsOf(graph).get(keySourceKey(kind, namespace, name))
  if (reads === "all") return []
  return owners
    .filter(({ chosen }) => chosen)
    .flatMap(({ node, keys }) =>
      keys.flatMap(({ key, path }): Problem[] => {
        if (reads?.has(key) === true) return []
        return [
          {
            message: `puts the key ${JSON.stringify(key)} into the Secret ${namespace}/${name}, and nothing reads it`,
            node,
            path,
            hint: "remove it here and in the store, or correct whoever should read it",
          },
        ]
      }),
    )
}

function check(graph: Graph): Problem[] {
  const known = new Map<string, boolean>()
  return [...keySourcesOf(graph).values()].flatMap((source) => {
    const { kind, namespace, owners } = source
    if (kind !== "Secret" || !owners.some(({ chosen }) => chosen)) return []
    if (!known.has(namespace)) known.set(namespace, knowsPods(graph, namespace))
    return known.get(namespace) === true ? unread(graph, source) : []
  })
}

/** Keys that are fetched into Secrets are read by something. */
export const secretKeyUnread: Rule = {
  code: "SECRET_KEY_UNREAD",
  topic: "secret keys",
  severity: "warning",
  title: "A key is put into a Secret, and nothing reads it.",
  why: "A secret that nobody needs can only leak. Often it is the other half of a slip: something reads another key instead.",
  wrong: "data: [{ secretKey: pasword, … }] # the pod reads password",
  right: "data: [{ secretKey: password, … }]",
  check,
}
