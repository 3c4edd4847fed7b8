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
# Exit: 0 done; 1 not now, worth another try: the database can not be reached, is locked, or waits for a
# service; 2 it lacks something, and 3 a file failed, neither of which another try would heal.
set -eu
umask 077

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/bootstrap.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 143' TERM INT

: "${PGHOST:?}" "${PGUSER:?}" "${PGDATABASE:=postgres}" "${PGPORT:=5432}"
: "${PGSSLMODE:=verify-full}" "${PGCONNECT_TIMEOUT:=10}" "${PGAPPNAME:=supaflux-bootstrap}"
: "${SECRETS:=/secrets}" "${WAIT_SECONDS:=180}" "${PAUSE_SECONDS:=5}" "${SERVICES:=}" "${EXTENSIONS:=}"
: "${CHECK_CAPABILITIES:=true}" "${TABLES:=}" "${CONNECTIONS:=0}"
: "${LOCK_TIMEOUT:=10s}" "${STATEMENT_TIMEOUT:=120s}" "${LOCK_WAIT:=600s}"
PGOPTIONS="-c client_min_messages=notice -c lock_timeout=$LOCK_TIMEOUT -c statement_timeout=$STATEMENT_TIMEOUT -c client_connection_check_interval=1s"
export PGHOST PGUSER PGDATABASE PGPORT PGSSLMODE PGCONNECT_TIMEOUT PGAPPNAME PGOPTIONS

say() { printf '%s\n' "$*"; }
fail() { # exit code, sentence
  code=$1
  shift
  printf 'FAILED: %s\n' "$*" >&2
  exit "$code"
}

part=${1:-}
case $part in
  prepare | complete | finish | wait) ;;
  *) fail 2 'Say what to do: prepare, complete, finish or wait.' ;;
esac
# shellcheck source=/dev/null
. "$here/connection.sh"
# shellcheck source=/dev/null
. "$here/session.sh"
# shellcheck source=/dev/null
. "$here/$part.sh"
bootstrap
