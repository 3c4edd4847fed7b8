# shellcheck shell=sh disable=SC2154
# Part of bootstrap.sh, whose variables it reads: what runs in the database, in one session and under
# one lock.

checksum() { # path
  if command -v sha256sum >/dev/null; then sum=$(sha256sum <"$1"); else sum=$(shasum -a 256 <"$1"); fi
  printf '%s' "${sum%% *}"
}

# SQL that runs a file in one transaction, unless it ran already: a file of ours in this very form and with
# these roles, which a restored copy of the database has not; a file of users' ever, as what it made was
# restored. What the file leaves set, a role or a search path, is not for the next one.
once() { # area, path
  file=${2##*/}
  case $file in *[!A-Za-z0-9._-]*) fail 3 "The name $file has more than letters, digits, '.', '_' and '-'." ;; esac
  sum=$(checksum "$2") first=
  IFS= read -r first <"$2" || :
  begin='begin;' commit='commit;' form=
  [ "$1" = migrations ] || form="and checksum = '$sum'
    and authenticator = (select oid from pg_roles where rolname = 'authenticator')"
  # A first line "-- no transaction" is for what PostgreSQL refuses in one, as create index concurrently.
  case $first in '-- no transaction' | '-- no transaction'[[:space:]]*) begin='' commit='' ;; esac
  cat <<SQL
select not exists (
  select from supaflux.applied where area = '$1' and file = '$file' $form
) as supaflux_pending \\gset
\\if :supaflux_pending
\\echo applying $file
$begin
\\i '$2'
\\set ON_ERROR_STOP 1
reset session authorization;
reset role;
reset all;
insert into supaflux.applied (area, file, checksum, authenticator)
  select '$1', '$file', '$sum', oid from pg_roles where rolname = 'authenticator'
  on conflict (area, file) do update set checksum = excluded.checksum,
    authenticator = excluded.authenticator, applied_at = now();
$commit
\\else
\\echo $file has been applied
\\endif
SQL
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
do \$\$ begin
  perform pg_advisory_lock(hashtextextended('supaflux', 0));
exception when query_canceled then
  raise exception 'another run goes on';
end \$\$;
reset lock_timeout;
reset statement_timeout;
begin;
\\i '$here/ledger.sql'
commit;
\\i '$1'
SQL
  # Without a terminal psql reads passwords from its input.
  if (: </dev/tty) 2>/dev/null; then detached=setsid; else detached=; fi
  status=0
  $detached psql -X -q -v VERBOSITY=terse -f "$work/session.sql" <"$2" 2>"$work/messages" || status=$?
  case $status:$(cat "$work/messages") in
    0:*) messages ;;
    *'another run goes on'*)
      fail 1 "Another run has not ended for $LOCK_WAIT: see the log of its job." ;;
    # The connection broke, or somebody else holds what is needed.
    2:* | *'due to lock timeout'* | *'deadlock detected'*) failed 1 ;;
    *) failed 3 ;;
  esac
}

failed() { # exit code
  messages >&2
  fail "$1" "$(messages | grep -E 'ERROR:|FATAL:|error:' | tail -n 1)"
}

# What psql said, without its questions and without the paths of this pod.
messages() {
  sed -e 's/Enter new password for user "[^"]*": //g' -e 's/Enter it again: //g' \
    -e '/exists, skipping$/d' -e '/does not exist, skipping$/d' -e '/^$/d' \
    -e 's/^psql:[^ ]*\/\([^/ ]*:[0-9]*\): /\1: /' "$work/messages"
}
