import type { FieldChange } from "./changed-fields.ts"

/** A component that one environment alone has. */
export interface ComponentSummary {
  readonly component: string
  /** Its resources as people call them: `Namespace supabase`. */
  readonly resources: readonly string[]
}

/** A resource that both environments have, with the fields in which they differ. */
interface ResourceDifference {
  /** As people call it, by its name in the first environment. */
  readonly resource: string
  readonly fields: readonly FieldChange[]
}

/** A component that both environments have, with the resources in which they differ. */
export interface ComponentDifference {
  readonly component: string
  readonly onlyInA: readonly string[]
  readonly onlyInB: readonly string[]
  readonly changed: readonly ResourceDifference[]
}

/** What differs between two environments. */
export interface Comparison {
  /** Name of the first environment. */
  readonly a: string
  /** Name of the second environment. */
  readonly b: string
  readonly onlyInA: readonly ComponentSummary[]
  readonly onlyInB: readonly ComponentSummary[]
  readonly changed: readonly ComponentDifference[]
}
