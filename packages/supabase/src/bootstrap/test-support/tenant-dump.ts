import { readFileSync } from "node:fs"
import { join } from "node:path"

/** Some of Realtime's migrations: the first, the three that set log_min_messages, and one after them. */
const versions = [
  "20211116024918",
  "20230328144023",
  "20260326120000",
  "20260528120000",
  "20260610120000",
]

const standIn = `DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'supabase_realtime_admin') THEN
    CREATE ROLE supabase_realtime_admin;
    GRANT SET ON PARAMETER log_min_messages TO supabase_realtime_admin;
  END IF;
END $$;

SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;

CREATE FUNCTION realtime.list_changes(publication name, slot_name name, max_changes integer) RETURNS TABLE(wal text, slot_changes_count bigint)
    LANGUAGE sql
    SET log_min_messages TO 'fatal'
    AS $_$
  select data, count(*) over () from pg_catalog.pg_logical_slot_get_changes(
    slot_name, null, max_changes, 'include-pk', 'true', 'format-version', '2')
$_$;

ALTER FUNCTION realtime.list_changes(publication name, slot_name name, max_changes integer) OWNER TO supabase_realtime_admin;

GRANT ALL ON FUNCTION realtime.list_changes(publication name, slot_name name, max_changes integer) TO dashboard_user;

CREATE FUNCTION realtime.wal2json_escape_identifier(name text) RETURNS text
    LANGUAGE sql
    AS $$
  select replace(name, '.', '\\.')
$$;

ALTER FUNCTION realtime.wal2json_escape_identifier(name text) OWNER TO supabase_realtime_admin;

CREATE TABLE realtime.schema_migrations (
    version bigint NOT NULL,
    inserted_at timestamp(0) without time zone
);

ALTER TABLE realtime.schema_migrations OWNER TO supabase_realtime_admin;

ALTER TABLE ONLY realtime.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (version);

${versions.map((version) => `INSERT INTO realtime."schema_migrations" (version) VALUES (${version});\n`).join("")}`

/**
 * The tenant schema as Realtime's image ships it for one major version of PostgreSQL: those of a real
 * image, in the folder that SUPAFLUX_REALTIME_DUMPS names, else a small one of the same shape, with the
 * function that sets log_min_messages and a ledger.
 */
export function tenantDump(major: number): string {
  const folder = process.env["SUPAFLUX_REALTIME_DUMPS"]
  if (folder === undefined) return standIn
  return readFileSync(join(folder, `tenant_db_dump_${major}.sql`), "utf8")
}
