# shellcheck shell=sh disable=SC2154
# Part of bootstrap.sh, whose variables it reads: Realtime's tenant schema, and how far the database is.

bootstrap() {
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
