# shellcheck shell=sh disable=SC2154
# Part of bootstrap.sh, whose variables it reads: what the server offers, roles, passwords, schemas, grants.

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
\\o '$work/roles'
select rolname from pg_roles where rolcanlogin;
SQL
  query -f "$work/examine.sql" 2>"$work/messages" || failed 1
  [ -s "$work/lacking" ] && [ "$CHECK_CAPABILITIES" = true ] || return 0
  tail -n +2 "$work/lacking" | while read -r note; do printf 'FAILED: %s\n' "$note" >&2; done
  fail 2 "$(head -n 1 "$work/lacking")"
}

# Tries the passwords of some roles, all at once: a file tells which let in, another why one does not.
try_passwords() { # roles
  for role in "$@"; do
    PGPASSFILE=$work/$role.pass query -U "$role" -c 'select 1' >"$work/$role.in" 2>"$work/$role.out" &
  done
  wait
}

bootstrap() {
  connect_as_master
  examine
  roles= known=
  for path in "$SECRETS"/*; do
    role=${path##*/}
    [ "$role" != master ] && [ "$role" != "$PGUSER" ] || continue
    pass_file "$role" "$path" >/dev/null
    roles="$roles $role"
    # The server's log need not show that a role is new.
    if grep -qx "$role" "$work/roles"; then known="$known $role"; fi
  done
  # shellcheck disable=SC2086
  try_passwords $known
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
  set=
  for role in $roles; do
    [ ! -s "$work/$role.in" ] || continue
    set="$set $role"
    say "\\echo setting the password of $role" >>"$work/prepare.sql"
    say "\\password $role" >>"$work/prepare.sql"
    for _ in once again; do
      cat "$SECRETS/$role"
      echo
    done | sed '/^$/d' >>"$work/passwords"
  done
  reached bootstrap "$BOOTSTRAP_VERSION" >>"$work/prepare.sql"
  run "$work/prepare.sql" "$work/passwords"
  # shellcheck disable=SC2086
  try_passwords $set
  for role in $set; do
    [ -s "$work/$role.in" ] ||
      fail 1 "Role $role can not log in with its password: $(tr '\n' ' ' <"$work/$role.out")"
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
