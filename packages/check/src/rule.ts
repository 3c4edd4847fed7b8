import type { Severity } from "@supaflux/core"
import type { Graph } from "./graph/graph.ts"
import type { Problem } from "./problem.ts"

/** What a rule belongs to, in the order in which people read about them. */
export type RuleTopic =
  | "references"
  | "secret keys"
  | "order"
  | "chart values"
  | "flux"
  | "mesh"
  | "backups"
  | "good practice"

/** One thing that must hold over a whole environment. */
export interface Rule {
  /** Code of its findings, in capitals. A code never changes its meaning. */
  readonly code: string
  readonly topic: RuleTopic
  /** Severity of its findings, unless the environment says otherwise. */
  readonly severity: Severity
  /** What a finding means, in one sentence. */
  readonly title: string
  /** Why it matters: what happens in the cluster when it does not hold. */
  readonly why: string
  /** A short example, YAML or TypeScript, that the rule reports. */
  readonly wrong: string
  /** The same example as it should be. */
  readonly right: string
  /** Pure; never throws for what it finds, and reports nothing that it cannot know. */
  readonly check: (graph: Graph) => readonly Problem[]
}
