import type { ResourceLiteral } from "@supaflux/core"

/** A resource that can be told apart from the others by its kind and name alone. */
export interface BenchResource extends ResourceLiteral {
  readonly metadata: {
    readonly name: string
    readonly namespace?: string
    readonly labels?: Readonly<Record<string, string>>
    readonly annotations?: Readonly<Record<string, string>>
  }
}
