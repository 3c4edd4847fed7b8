/** What the tests have made in the stack and not yet deleted. */
export interface Database {
  readonly users: Map<string, { readonly email: string; readonly password: string }>
  /** Tables, with whether they have the row that a test writes. */
  readonly tables: Map<string, boolean>
  readonly buckets: Set<string>
  readonly objects: Map<string, Buffer>
}

/** An empty one. */
export function emptyDatabase(): Database {
  return { users: new Map(), tables: new Map(), buckets: new Set(), objects: new Map() }
}

/** Names of all that is left. */
export function leftovers({ users, tables, buckets, objects }: Database): readonly string[] {
  return [users, tables, buckets, objects].flatMap((things) => [...things.keys()])
}
