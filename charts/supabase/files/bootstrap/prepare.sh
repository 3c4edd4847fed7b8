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
SQL
  query -f "$work/examine.sql" 2>"$work/messages" || failed 1
  [ -s "$work/lacking" ] && [ "$CHECK_CAPABILITIES" = true ] || return 0
  tail -n +2 "$work/lacking" | while read -r note; do printf 'FAILED: %s\n' "$note" >&2; done
  fail 2 "$(head -n 1 "$work/lacking")"
}

# Whether the password in the secret lets a role in.
lets_in() { # role
  PGPASSFILE=$work/$1.pass query -U "$1" -c 'select 1' >/dev/null 2>"$work/login"
}

bootstrap() {
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
