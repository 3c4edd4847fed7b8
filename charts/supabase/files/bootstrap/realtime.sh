# shellcheck shell=sh disable=SC2154
# Part of bootstrap.sh, whose variables it reads: Realtime's tenant schema where log_min_messages may not
# be set.
#
# Realtime loads it from a dump in its image, and changes it by migrations later. Both set the parameter
# on one function, realtime.list_changes, to keep the server's log short; a user without the right to do so
# can make nothing of the schema. So the dump of the very image that will run is loaded here, without that
# line; and where a newer image brings migrations that set it, the functions that they define are taken
# from the dump, and these migrations are noted as run. All others are left to Realtime.

# The migrations that set log_min_messages, and the functions that they define.
# @see https://github.com/supabase/realtime/tree/main/lib/realtime/tenants/repo/migrations
forbidden='20230328144023 20260326120000 20260528120000'
defined='wal2json_escape_identifier quote_wal2json list_changes'

# Prints the SQL that is to run.
realtime() {
  major=$(query -c "select current_setting('server_version_num')::int / 10000")
  allowed=$(query -c "select rolsuper or has_parameter_privilege(oid, 'log_min_messages', 'SET')
    from pg_roles where rolname = 'supabase_admin'")
  [ "$allowed" = f ] || return 0
  dump=${REALTIME_DUMPS:-/realtime}/tenant_db_dump_$major.sql
  [ -r "$dump" ] ||
    fail 2 "Realtime's image has no tenant schema for PostgreSQL $major: take 15 or 17, or switch realtime off."
  grep -v 'SET log_min_messages' "$dump" >"$work/dump.sql"
  present=$(query -c "select to_regclass('realtime.schema_migrations') is not null")
  [ "$present" = f ] || present=$(query -c 'set role supabase_admin' \
    -c 'select exists (select from realtime.schema_migrations)')
  if [ "$present" = f ]; then
    load
  else
    upgrade
  fi
}

load() {
  cat <<SQL
\\echo loading the tenant schema of Realtime
begin;
set local role supabase_admin;
drop table if exists realtime.schema_migrations;
\\o '$work/rows'
\\i '$work/dump.sql'
\\o
commit;
reset all;
reset role;
SQL
}

# A function's definition in the dump, from its first line to its last.
definition() { # name
  sed -n "/^CREATE FUNCTION realtime\\.$1(/,/^\\$[a-z_]*\\$;\$/p" "$work/dump.sql" |
    sed 's/^CREATE FUNCTION/CREATE OR REPLACE FUNCTION/'
}

upgrade() {
  sed -n 's/^INSERT INTO realtime\."schema_migrations" (version) VALUES (\([0-9]*\));$/\1/p' \
    "$dump" | sort >"$work/shipped"
  query -c 'set role supabase_admin' -c 'select version from realtime.schema_migrations' |
    sort >"$work/present"
  new=$(comm -23 "$work/shipped" "$work/present" | tr '\n' ' ')
  [ -n "$new" ] || return 0
  known=
  for version in $forbidden; do
    case " $new" in *" $version "*) known="$known $version" ;; esac
  done
  definition list_changes >"$work/list_changes.sql"
  [ -s "$work/list_changes.sql" ] ||
    fail 2 "The tenant schema in Realtime's image has no function realtime.list_changes: this chart knows no way to load it."
  columns=$(sed -n '1s/^.*) RETURNS //p' "$work/list_changes.sql" | sed "s/'/''/g")
  cat <<SQL
begin;
set local role supabase_admin;
set local check_function_bodies = off;
select md5(prosrc) as before, pg_get_function_result(oid) <> '$columns' as retyped from pg_proc
  where oid = to_regproc('realtime.list_changes') \\gset
SQL
  if [ -n "$known" ]; then redefine; else unchanged; fi
  say 'reset role;'
}

redefine() {
  for name in $defined; do definition "$name"; done >"$work/definitions.sql"
  grep -E "^(ALTER|GRANT|REVOKE) .*FUNCTION realtime\\.($(say "$defined" | tr ' ' '|'))\\(" \
    "$work/dump.sql" >"$work/rights.sql" || :
  cat <<SQL
\\echo redefining realtime.list_changes
-- With other columns than before it can not be replaced.
\\if :retyped
drop function realtime.list_changes;
\\endif
\\i '$work/definitions.sql'
\\i '$work/rights.sql'
SQL
  for version in $known; do
    say "insert into realtime.schema_migrations (version, inserted_at) values ($version, now());"
  done
  say 'commit;'
}

# None of the new migrations is known to set the parameter. One that does would change the function.
unchanged() {
  cat <<SQL
\\if :retyped
\\set changed true
\\else
\\i '$work/list_changes.sql'
select md5(prosrc) <> :'before' as changed from pg_proc
  where oid = to_regproc('realtime.list_changes') \\gset
\\endif
\\if :changed
do \$do\$ begin
  raise exception 'This Realtime redefines realtime.list_changes in one of its migrations $new, none of which this chart knows: take the image that the chart pins.';
end \$do\$;
\\endif
rollback;
SQL
}
