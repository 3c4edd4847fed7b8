import type { BootstrapDatabase } from "../../../packages/supabase/src/bootstrap/test-support/prepared-database.ts"

/** A way to prepare a database for Supabase. */
export interface Contender {
  /** As the report calls it. */
  readonly name: string
  /**
   * Prepares a database, for the first time or again.
   * @throws {Error} when it fails
   */
  readonly prepare: (database: BootstrapDatabase) => Promise<void>
}
