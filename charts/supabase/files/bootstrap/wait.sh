# shellcheck shell=sh disable=SC2154
# Part of bootstrap.sh, whose variables it reads: a pod that starts when the database is ready for it.

# Asks as the role of the service that waits, so that its password is known to be right as well.
bootstrap() {
  : "${STAGE:?}" "${VERSION:?}"
  PGPASSFILE=$(pass_file "$PGUSER" "$SECRETS/$PGUSER")
  export PGPASSFILE
  until [ "$(query -c "
      select count(*) from supaflux.stage
      where stage = '$STAGE' and version = '$VERSION' and authenticator =
        (select oid from pg_roles where rolname = 'authenticator')" 2>"$work/connect")" = 1 ]; do
    wait_for "$STAGE $VERSION" && continue
    [ ! -s "$work/connect" ] || explain "$work/connect"
    fail 1 "The database has not reached $VERSION of $STAGE: see the log of the bootstrap job."
  done
}
