# shellcheck shell=sh disable=SC2154
# Part of bootstrap.sh, whose variables it reads: policies, users' migrations, PostgREST's reload.

tab=$(printf '\t')

# Users' migrations in the order of their names, from all folders in $MIGRATIONS: a line of name and path for each.
migrations() {
  [ -d "${MIGRATIONS:-/migrations}" ] || return 0
  # Kubernetes mounts a ConfigMap as links into a hidden folder: only the links are looked at.
  find "${MIGRATIONS:-/migrations}" -name '.*' ! -path "${MIGRATIONS:-/migrations}" -prune -o \
    -name '*.sql' -print | while read -r path; do
    printf '%s\t%s\n' "$(basename "$path")" "$path"
  done | LC_ALL=C sort
}

# Where these jobs come with the services and not after them, their migrations may still run.
migrated() {
  for table in $TABLES; do
    until [ "$(query -c "select to_regclass('$table') is not null")" = t ]; do
      wait_for "table $table" ||
        fail 1 "Table $table is missing: see the log of the service that makes it."
    done
  done
}

# Refuses migrations of one name, and one that ran in another form, before any of them runs.
check_migrations() {
  twice=$(cut -f 1 "$work/migrations" | uniq -d | head -n 1)
  [ -z "$twice" ] || fail 3 "Two migrations are named $twice: give each a name of its own."
  [ -s "$work/migrations" ] || return 0
  [ "$(query -c "select to_regclass('supaflux.applied') is not null")" = t ] || return 0
  query -F "$tab" -c "select file, checksum from supaflux.applied where area = 'migrations'" >"$work/applied"
  while IFS=$tab read -r file path; do
    before=$(awk -F "$tab" -v file="$file" '$1 == file { print $2 }' "$work/applied")
    [ -z "$before" ] || [ "$before" = "$(checksum "$path")" ] ||
      fail 3 "Migration $file was applied and has changed since: put it back as it was, and make the change in a new file."
  done <"$work/migrations"
}

# What follows from the tables that are there; once before the migrations, which may rely on it, and once after.
follow_up() {
  cat <<SQL
begin;
\\i '$here/policies.sql'
\\i '$here/read-only.sql'
commit;
SQL
}

bootstrap() {
  connect_as_master
  migrated
  migrations >"$work/migrations"
  check_migrations
  {
    follow_up
    while IFS=$tab read -r _ path; do once migrations "$path"; done <"$work/migrations"
    follow_up
    say "notify pgrst, 'reload schema';"
  } >"$work/finish.sql"
  run "$work/finish.sql" /dev/null
  say 'The release is complete.'
}
