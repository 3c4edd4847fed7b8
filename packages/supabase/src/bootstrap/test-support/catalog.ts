import type { RdsPostgres } from "@supaflux/testing"

/** All that the bootstrap is about, as the catalogs have it: a line for each fact. */
const queries = [
  `select 'role', rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin,
     rolreplication, rolbypassrls, rolconfig from pg_roles where rolname !~ '^pg_'`,
  `select 'member', roleid::regrole, member::regrole, to_jsonb(m) - 'oid' - 'roleid' - 'member' - 'grantor'
     from pg_auth_members m`,
  `select 'schema', nspname, nspowner::regrole, nspacl from pg_namespace
     where nspname !~ '^pg_(toast|temp)'`,
  `select 'database', datname, datdba::regrole, datacl from pg_database`,
  `select 'setting', setdatabase <> 0, setrole::regrole, setconfig from pg_db_role_setting`,
  `select 'default', defaclrole::regrole, defaclnamespace::regnamespace, defaclobjtype, defaclacl
     from pg_default_acl`,
  `select 'publication', pubname, pubowner::regrole, puballtables from pg_publication`,
  `select 'relation', c.oid::regclass, c.relkind, c.relowner::regrole, c.relacl, c.relrowsecurity
     from pg_class c where relnamespace::regnamespace::text !~ '^(pg_|information_schema)'`,
  `select 'column', attrelid::regclass, attname, atttypid::regtype, attnotnull
     from pg_attribute join pg_class c on c.oid = attrelid
     where attnum > 0 and relnamespace::regnamespace::text !~ '^(pg_|information_schema)'`,
  `select 'function', p.oid::regprocedure, p.proowner::regrole, p.proacl,
     md5(pg_get_functiondef(p.oid)) from pg_proc p
     where prokind = 'f' and pronamespace::regnamespace::text !~ '^(pg_|information_schema)'`,
  `select 'policy', polrelid::regclass, polname, polroles::regrole[] from pg_policy`,
  `select 'extension', extname, extnamespace::regnamespace from pg_extension`,
  `select 'event trigger', evtname, evtfoid::regproc from pg_event_trigger`,
]

const facts = queries.map((query) => `select fact::text from (${query}) as fact`)

/** Sorted lines of the catalogs: equal for two databases that are set up in the same way. */
export function catalog({ asSuperuser }: RdsPostgres): readonly string[] {
  const { status, stdout, stderr } = asSuperuser(facts.join(" union all "))
  if (status !== 0) throw new Error(stderr)
  return stdout.split("\n").sort()
}
