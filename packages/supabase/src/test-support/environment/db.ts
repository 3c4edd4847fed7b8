import type { ServiceEnvironment } from "./service-environment.ts"

/** What the image of PostgreSQL reads. */
export const dbEnvironment: ServiceEnvironment = {
  source: "https://github.com/supabase/postgres/blob/develop/migrations/db/migrate.sh",
  required: `
    PGDATA POSTGRES_DB POSTGRES_PASSWORD
  `,
  reads: `
    POSTGRES_HOST POSTGRES_INITDB_ARGS POSTGRES_USER
  `,
}
