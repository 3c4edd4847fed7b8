# shellcheck shell=sh disable=SC2154
# Part of bootstrap.sh, whose variables it reads: how the database is reached, and what is said when it
# is not.

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

# Seconds are counted from here: a part has one allowance for all its waiting.
began=$(date +%s)

# Sleeps, and returns; or returns an error when there was enough waiting.
wait_for() { # what
  waited=$(($(date +%s) - began))
  [ "$waited" -lt "$WAIT_SECONDS" ] || return 1
  say "waiting for $1 ($waited of $WAIT_SECONDS s)"
  sleep "$PAUSE_SECONDS"
}

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

# Waits for a server that starts or fails over, until it can be written to. What waiting can not heal
# ends it at once.
connect_as_master() {
  PGPASSFILE=$(pass_file master "$SECRETS/master")
  export PGPASSFILE
  while :; do
    if read_only=$(query -c 'select pg_is_in_recovery()' 2>"$work/connect"); then
      [ "$read_only" = t ] || return 0
      wait_for "$PGHOST to take writes" ||
        fail 2 "$PGHOST is a read-only replica: set database.host to the writer's endpoint."
      continue
    fi
    case $(cat "$work/connect") in
      *'password authentication failed'* | *'no encryption'* | *'does not support SSL'* | \
        *'does not match host name'* | *'certificate verify failed'* | *'root certificate file'*)
        explain "$work/connect" ;;
    esac
    wait_for "$PGHOST:$PGPORT" || explain "$work/connect"
  done
}
