#!/bin/sh
# Prepares the database for Supabase's services. Needs psql and a POSIX shell with its usual tools.
#
#   bootstrap.sh prepare   roles, passwords, schemas, grants; before anything else
#   bootstrap.sh complete  Realtime's tenant schema; after auth has migrated
#   bootstrap.sh finish    policies, users' migrations, PostgREST's reload; after the services migrated
#   bootstrap.sh wait      returns as soon as the database is at $VERSION of $STAGE
#
# The connection is libpq's: PGHOST, PGPORT, PGDATABASE, PGUSER, PGSSLMODE, PGSSLROOTCERT. Passwords are
# files named after their role in $SECRETS, the one of PGUSER is `master`. They reach psql through files
# that only this user can read, and the server only as SCRAM verifiers, which psql makes.
#
# Exit: 0 done, 1 the database can not be reached, 2 it lacks something, 3 a file failed.
set -eu
umask 077

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/bootstrap.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 143' TERM INT

: "${PGHOST:?}" "${PGUSER:?}" "${PGDATABASE:=postgres}" "${PGPORT:=5432}"
: "${PGSSLMODE:=verify-full}" "${PGCONNECT_TIMEOUT:=10}" "${PGAPPNAME:=supaflux-bootstrap}"
: "${SECRETS:=/secrets}" "${ATTEMPTS:=30}" "${PAUSE_SECONDS:=5}" "${SERVICES:=}" "${EXTENSIONS:=}"
: "${CHECK_CAPABILITIES:=true}" "${TABLES:=}" "${CONNECTIONS:=0}" "${LOCK_TIMEOUT:=10s}" "${STATEMENT_TIMEOUT:=120s}" "${LOCK_WAIT:=600s}"
PGOPTIONS="-c client_min_messages=notice -c lock_timeout=$LOCK_TIMEOUT -c statement_timeout=$STATEMENT_TIMEOUT -c client_connection_check_interval=1s"
export PGHOST PGUSER PGDATABASE PGPORT PGSSLMODE PGCONNECT_TIMEOUT PGAPPNAME PGOPTIONS

say() { printf '%s\n' "$*"; }
fail() { # exit code, sentence
  code=$1
  shift
  printf 'FAILED: %s\n' "$*" >&2
  exit "$code"
}

# A password file of libpq for one role. Only \ and : have a meaning in it.
pass_file() { # role, file with the password; prints the path
  [ -r "$2" ] || fail 1 "There is no password for role $1: $2 is missing."
  password=$(cat "$2")
  [ -n "$password" ] || fail 1 "The password for role $1 is empty."
  case $password in *"
"*) fail 1 "The password for role $1 has more than one line." ;; esac
  printf '*:*:*:*:%s\n' "$(printf '%s' "$password" | sed 's/[\\:]/\\&/g')" >"$work/$1.pass"
  printf '%s' "$work/$1.pass"
}

query() { psql -X -q -At -v ON_ERROR_STOP=1 "$@"; }

# One sentence for what libpq says.
explain() { # file with psql's messages
  said=$(tr '\n' ' ' <"$1")
  case $said in
    *'could not translate host name'*)
      fail 1 "The host $PGHOST has no address: check database.host and the cluster's DNS." ;;
    *'password authentication failed'*)
      fail 1 "The password of user $PGUSER is refused by $PGHOST: check the secret." ;;
    *'no pg_hba.conf entry'*'no encryption'* | *'rejects connection'*'no encryption'*)
      fail 1 "$PGHOST refuses connections without TLS: set database.sslMode to verify-full." ;;
    *'does not support SSL'*)
      fail 1 "$PGHOST offers no TLS, which database.sslMode=$PGSSLMODE demands: switch TLS on at the server." ;;
    *'does not match host name'*)
      fail 1 "The certificate of the server is not for $PGHOST: set database.host to the name in it, on RDS the endpoint." ;;
    *'certificate verify failed'*)
      fail 1 "The certificate of $PGHOST is signed by nobody in the CA bundle: take the bundle of the region." ;;
    *'root certificate file'*'does not exist'*)
      fail 1 "There is no CA bundle at ${PGSSLROOTCERT:-~/.postgresql/root.crt}: set database.caBundle." ;;
    *"database \"$PGDATABASE\" does not exist"*)
      fail 1 "There is no database $PGDATABASE on $PGHOST: create it, or set database.name." ;;
    *'pg_hba.conf'*)
      fail 1 "$PGHOST lets user $PGUSER not in from here: $said" ;;
    *) fail 1 "$PGHOST:$PGPORT does not answer: $said" ;;
  esac
}

# Waits for a server that starts or fails over. What waiting can not heal ends it at once.
connect() {
  attempt=1
  until query -c 'select 1' >/dev/null 2>"$work/connect"; do
    case $(cat "$work/connect") in
      *'password authentication failed'* | *'no encryption'* | *'does not support SSL'* | \
        *'does not match host name'* | *'certificate verify failed'* | *'root certificate file'*)
        explain "$work/connect" ;;
    esac
    [ "$attempt" -lt "$ATTEMPTS" ] || explain "$work/connect"
    say "waiting for $PGHOST:$PGPORT ($attempt of $ATTEMPTS)"
    attempt=$((attempt + 1))
    sleep "$PAUSE_SECONDS"
  done
}

connect_as_master() {
  PGPASSFILE=$(pass_file master "$SECRETS/master")
  export PGPASSFILE
  connect
  [ "$(query -c 'select pg_is_in_recovery()')" = f ] ||
    fail 2 "$PGHOST is a read-only replica: set database.host to the writer's endpoint."
}

checksum() {
  if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi | cut -d ' ' -f 1
}

# SQL that runs a file in one transaction, unless it ran already in this very form.
once() { # area, path
  file=$(basename "$2")
  sum=$(checksum <"$2")
  case $file in *[!A-Za-z0-9._-]*) fail 3 "The name $file has more than letters, digits, '.', '_' and '-'." ;; esac
  cat <<SQL
select not exists (
  select from supaflux.applied where area = '$1' and file = '$file' and checksum = '$sum'
    and authenticator = (select oid from pg_roles where rolname = 'authenticator')
) as pending \\gset
\\if :pending
\\echo applying $file
SQL
  # A first line "-- no transaction" is for what PostgreSQL refuses in one, as create index concurrently.
  if head -n 1 "$2" | grep -qx -- '-- no transaction'; then
    cat <<SQL
\\i '$2'
SQL
  else
    cat <<SQL
begin;
\\i '$2'
SQL
  fi
  cat <<SQL
insert into supaflux.applied (area, file, checksum, authenticator)
  select '$1', '$file', '$sum', oid from pg_roles where rolname = 'authenticator'
  on conflict (area, file) do update set checksum = excluded.checksum,
    authenticator = excluded.authenticator, applied_at = now();
SQL
  head -n 1 "$2" | grep -qx -- '-- no transaction' || say 'commit;'
  say '\else'
  say "\\echo $file has been applied"
  say '\endif'
}

reached() { # stage, version
  cat <<SQL
insert into supaflux.stage (stage, version, authenticator)
  select '$1', '$2', oid from pg_roles where rolname = 'authenticator'
  on conflict (stage, version) do update set authenticator = excluded.authenticator
  where stage.authenticator <> excluded.authenticator;
SQL
}

# Runs a script in one session, under the lock that keeps a second run waiting.
run() { # script, file with the passwords that it asks for
  cat >"$work/session.sql" <<SQL
\\set ON_ERROR_STOP 1
set lock_timeout = 0;
set statement_timeout = '$LOCK_WAIT';
do \$\$ begin perform pg_advisory_lock(hashtextextended('supaflux', 0)); end \$\$;
reset lock_timeout;
reset statement_timeout;
begin;
\\i '$here/ledger.sql'
commit;
\\i '$1'
SQL
  # Without a terminal psql reads passwords from its input.
  if (: </dev/tty) 2>/dev/null; then detached=setsid; else detached=; fi
  if ! $detached psql -X -q -v VERBOSITY=terse -f "$work/session.sql" <"$2" 2>"$work/messages"; then
    messages >&2
    fail 3 "$(grep -E 'ERROR:|FATAL:|error:' "$work/messages" | tail -n 1 | sed 's/^psql:[^ ]*\/\([^/ ]*:[0-9]*\): /\1: /')"
  fi
  messages
}

messages() {
  sed -e 's/Enter new password for user "[^"]*": //g' -e 's/Enter it again: //g' \
    -e '/exists, skipping$/d' -e '/does not exist, skipping$/d' -e '/^$/d' -e 's/^psql:[^ ]*\/\([^/ ]*:[0-9]*\): /\1: /' \
    "$work/messages"
}

probe() {
  cat >"$work/probe.sql" <<SQL
\\set services '$SERVICES'
\\set extensions '$EXTENSIONS'
\\set connections '$CONNECTIONS'
\\i '$here/probe.sql'
SQL
}

examine() {
  probe
  cat >"$work/examine.sql" <<SQL
\\i '$work/probe.sql'
\\pset format aligned
\\pset tuples_only off
\\pset footer off
select name, value, verdict, note from probe order by position;
\\pset format unaligned
\\pset tuples_only on
\\o '$work/lacking'
select note from probe where verdict = 'fatal' order by position;
SQL
  query -f "$work/examine.sql" 2>"$work/messages" || { cat "$work/messages" >&2; explain "$work/messages"; }
  [ -s "$work/lacking" ] && [ "$CHECK_CAPABILITIES" = true ] || return 0
  tail -n +2 "$work/lacking" | while read -r note; do printf 'FAILED: %s\n' "$note" >&2; done
  fail 2 "$(head -n 1 "$work/lacking")"
}

# Whether the password in the secret lets a role in.
lets_in() { # role
  PGPASSFILE=$work/$1.pass query -U "$1" -c 'select 1' >/dev/null 2>"$work/login"
}

prepare() {
  connect_as_master
  examine
  exist=$(query -c 'select rolname from pg_roles where rolcanlogin')
  roles=
  for path in "$SECRETS"/*; do
    role=$(basename "$path")
    [ "$role" = master ] || [ "$role" = "$PGUSER" ] || roles="$roles $role"
  done
  : >"$work/passwords"
  cat >"$work/prepare.sql" <<SQL
begin;
\\i '$work/probe.sql'
insert into supaflux.capability (name, value, verdict, note)
  select name, value, verdict, note from probe
  on conflict (name) do update set value = excluded.value, verdict = excluded.verdict,
    note = excluded.note, probed_at = now();
commit;
SQL
  for path in "$here"/0*.sql; do once bootstrap "$path"; done >>"$work/prepare.sql"
  cat >>"$work/prepare.sql" <<SQL
begin;
\\i '$here/extensions.sql'
commit;
set password_encryption = 'scram-sha-256';
SQL
  for role in $roles; do
    pass_file "$role" "$SECRETS/$role" >/dev/null
    say "$exist" | grep -qx "$role" && lets_in "$role" && continue
    say "\\echo setting the password of $role" >>"$work/prepare.sql"
    say "\\password $role" >>"$work/prepare.sql"
    for _ in once again; do
      cat "$SECRETS/$role"
      echo
    done | sed '/^$/d' >>"$work/passwords"
  done
  reached bootstrap "$BOOTSTRAP_VERSION" >>"$work/prepare.sql"
  run "$work/prepare.sql" "$work/passwords"
  for role in $roles; do
    lets_in "$role" ||
      fail 1 "Role $role can not log in with its password: $(tr '\n' ' ' <"$work/login")"
  done
  [ -z "${AUTH_URL_FILE:-}" ] || auth_url >"$AUTH_URL_FILE"
  say "The database is prepared: $BOOTSTRAP_VERSION."
}

# Every byte percent-encoded: no password can break the URL.
encoded() { od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g'; }

auth_url() {
  password=$(cat "$SECRETS/supabase_auth_admin")
  printf 'postgres://supabase_auth_admin:%s@%s:%s/%s?sslmode=%s' \
    "$(printf '%s' "$password" | encoded)" "$PGHOST" "$PGPORT" \
    "$(printf '%s' "$PGDATABASE" | encoded)" "$PGSSLMODE"
  [ -z "${PGSSLROOTCERT:-}" ] || printf '&sslrootcert=%s' "$(printf '%s' "$PGSSLROOTCERT" | encoded)"
}

complete() {
  connect_as_master
  : >"$work/complete.sql"
  [ -z "${AUTH_VERSION:-}" ] || reached auth "$AUTH_VERSION" >>"$work/complete.sql"
  if [ -n "${REALTIME_VERSION:-}" ]; then
    # shellcheck source=/dev/null
    . "$here/realtime.sh"
    realtime >>"$work/complete.sql"
    reached realtime "$REALTIME_VERSION" >>"$work/complete.sql"
  fi
  run "$work/complete.sql" /dev/null
  say 'The services can start.'
}

# Users' migrations in the order of their names, from all folders in $MIGRATIONS.
migrations() {
  [ -d "${MIGRATIONS:-/migrations}" ] || return 0
  # Kubernetes mounts a ConfigMap as links into a hidden folder: only the links are looked at.
  find "${MIGRATIONS:-/migrations}" -name '.*' ! -path "${MIGRATIONS:-/migrations}" -prune -o \
    -name '*.sql' -print | while read -r path; do
    printf '%s %s\n' "$(basename "$path")" "$path"
  done | LC_ALL=C sort
}

# Where these jobs come with the services and not after them, their migrations may still run.
migrated() {
  for table in $TABLES; do
    attempt=1
    until [ "$(query -c "select to_regclass('$table') is not null")" = t ]; do
      [ "$attempt" -lt "$ATTEMPTS" ] ||
        fail 2 "Table $table is missing: see the log of the service that makes it."
      attempt=$((attempt + 1))
      sleep "$PAUSE_SECONDS"
    done
  done
}

finish() {
  connect_as_master
  migrated
  migrations >"$work/migrations"
  twice=$(cut -d ' ' -f 1 "$work/migrations" | uniq -d | head -n 1)
  [ -z "$twice" ] || fail 3 "Two migrations are named $twice: give each a name of its own."
  query -F ' ' -c "select file, checksum from supaflux.applied where area = 'migrations'" >"$work/applied"
  while read -r file path; do
    before=$(grep "^$file " "$work/applied" | cut -d ' ' -f 2)
    [ -z "$before" ] || [ "$before" = "$(checksum <"$path")" ] ||
      fail 3 "Migration $file was applied and has changed since: put it back as it was, and make the change in a new file."
  done <"$work/migrations"
  {
    say 'begin;'
    say "\\i '$here/policies.sql'"
    say 'commit;'
    while read -r _ path; do once migrations "$path"; done <"$work/migrations"
    say 'begin;'
    say "\\i '$here/policies.sql'"
    say 'commit;'
    say "notify pgrst, 'reload schema';"
  } >"$work/finish.sql"
  run "$work/finish.sql" /dev/null
  say 'The release is complete.'
}

# As the role of the service that waits, so that its password is known to be right as well.
await() {
  : "${STAGE:?}" "${VERSION:?}"
  PGPASSFILE=$(pass_file "$PGUSER" "$SECRETS/$PGUSER")
  export PGPASSFILE
  attempt=1
  until [ "$(query -c "
      select count(*) from supaflux.stage
      where stage = '$STAGE' and version = '$VERSION' and authenticator =
        (select oid from pg_roles where rolname = 'authenticator')" 2>"$work/connect")" = 1 ]; do
    if [ "$attempt" -ge "$ATTEMPTS" ]; then
      [ ! -s "$work/connect" ] || explain "$work/connect"
      fail 2 "The database has not reached $VERSION of $STAGE: see the log of the bootstrap job."
    fi
    say "waiting for $STAGE $VERSION ($attempt of $ATTEMPTS)"
    attempt=$((attempt + 1))
    sleep "$PAUSE_SECONDS"
  done
}

case ${1:-} in
  prepare) prepare ;;
  complete) complete ;;
  finish) finish ;;
  wait) await ;;
  *) fail 1 'Say what to do: prepare, complete, finish or wait.' ;;
esac
