# The database answers, is prepared for Supabase, and is reached with TLS: asked through Meta, so that
# the test needs no password of it.
. "${0%/*}/lib.sh"
service=$(key_headers service "$SERVICE_KEY")

# Asks for one value, which must be what is expected: value WHAT JSON SQL
value() {
  check "$1" 200 "\"value\": *$2[,}]" POST /pg/query --config "$service" --json "{\"query\":\"select ($3) as value\"}"
}
# Those of a list that a query does not find: absent LIST QUERY
absent() { echo "select string_agg(name, ', ' order by name) from unnest(string_to_array('$1', ' ')) name where not exists ($2 = name)"; }

value "it answers queries" 1 "select 1" || exit
value "it is PostgreSQL 15 or newer" true "select current_setting('server_version_num')::int >= 150000"
value "it accepts writes" false "select pg_is_in_recovery()"
value "no role is absent" null \
  "$(absent 'anon authenticated service_role authenticator supabase_auth_admin supabase_storage_admin supabase_admin' 'select from pg_roles where rolname')"
value "no schema is absent" null \
  "$(absent 'auth storage realtime _realtime extensions' 'select from pg_namespace where nspname')"
if [ "$DATABASE_TLS" = true ]; then
  value "its connections are encrypted" true "select ssl from pg_stat_ssl where pid = pg_backend_pid()"
fi
