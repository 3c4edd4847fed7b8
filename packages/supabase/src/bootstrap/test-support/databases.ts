import { required, type PostgresMajor, type RdsPostgresOptions } from "@supaflux/testing"
import { afterAll } from "vitest"
import { absent, bootstrapDatabase, type BootstrapDatabase } from "./prepared-database.ts"

type Context = Parameters<typeof required>[0]

/** The majors that Supabase runs on. */
export const majors: readonly PostgresMajor[] = [15, 17]

/**
 * One database for each name, started together when the file is loaded and stopped after its last test.
 * What is returned gives the database of a name, or skips the test where a tool is absent.
 */
export async function databases<Name extends string | number>(
  wanted: Readonly<
    Record<
      Name,
      RdsPostgresOptions & {
        readonly values?: object
        readonly passwords?: Readonly<Record<string, string>>
      }
    >
  >,
): Promise<(context: Context, name: Name) => BootstrapDatabase> {
  const entries = Object.entries<(typeof wanted)[Name]>(wanted)
  const started = new Map(
    await Promise.all(
      entries.map(async ([name, options]) => {
        const { values, passwords } = options
        const given = {
          ...(values === undefined ? {} : { values }),
          ...(passwords === undefined ? {} : { passwords }),
        }
        return [name, await bootstrapDatabase(options, given)] as const
      }),
    ),
  )
  afterAll(async () => {
    await Promise.all([...started.values()].map(async (database) => database?.stop()))
  })
  return (context, name) => required(context, started.get(String(name)), absent)
}
