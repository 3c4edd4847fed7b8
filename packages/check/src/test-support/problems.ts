import type { Component, Resource } from "@supaflux/core"
import type { RenderedChart } from "../graph/rendered-chart.ts"
import type { Rule } from "../rule.ts"
import { app, graphOf } from "./graph-of.ts"
import { provided } from "./kinds.ts"

/** What a rule says of objects in the namespace `app`, in short. */
export interface Said {
  /** `Deployment web` */
  readonly of: string
  /** `spec.template.spec.serviceAccountName` */
  readonly at: string
  readonly message: string
  readonly hint: string | undefined
}

/** What a rule finds in components. */
export async function problemsIn(
  rule: Rule,
  components: readonly Component[],
  charts: ReadonlyMap<string, RenderedChart> = new Map(),
): Promise<readonly Said[]> {
  const graph = await graphOf(components, { provides: provided }, charts)
  return rule.check(graph).map(({ node, path = [], message, hint }) => ({
    of: `${node?.kind ?? ""} ${node?.name ?? ""}`,
    at: path.join("."),
    message,
    hint,
  }))
}

/** What a rule finds in objects of one component, whose namespace is `app`. */
export function problemsOf(
  rule: Rule,
  ...resources: readonly Resource[]
): Promise<readonly Said[]> {
  return problemsIn(rule, app(...resources))
}
