# What the scripts share: every call has a deadline and one line in the log, which says what was
# asked, what was seen, and `ok` or `FAILED`. The exit code is 1 when a line says FAILED.
#
#   BASE_URL       what is asked: Kong, or a service that Kong does not serve
#   TEST_TIMEOUT   seconds that a call may take
#   TEST_DEADLINE  seconds after which no more is asked; what was made is deleted all the same
#   TEST_END       the same as a time, for scripts that share one deadline; may be absent
#   TEST_WAIT      seconds during which `check_soon` asks again
#   SERVICES       services that the release has, separated by spaces
set -u
umask 077

work=$(mktemp -d)
failures=0
checks=0
undo=
now() { date +%s; }
end=${TEST_END:-$(($(now) + TEST_DEADLINE))}

# Whether the release has a service: has rest
has() { case " ${SERVICES:-} " in *" $1 "*) ;; *) return 1 ;; esac }

# Random hexadecimal digits, for names that nobody else has.
random() { od -An -N8 -tx1 /dev/urandom | tr -d ' \n'; }

# Calls a function at the end, whatever happened; the last one named is called first.
at_end() { undo="$1 $undo"; }

# Prints the path of a file for curl's --config that holds headers, because the arguments of a
# process are no place for keys: headers anon "apikey: $ANON_KEY"
headers() {
  file=$work/headers-$1
  shift
  for header in "$@"; do printf 'header = "%s"\n' "$header"; done >"$file"
  echo "$file"
}

# The headers of an API key that is a JWT, as Supabase's clients send them.
key_headers() { headers "$1" "apikey: $2" "Authorization: Bearer $2"; }

# A text value of the last answer: field access_token
field() { grep -o "\"$1\": *\"[^\"]*\"" "$work/body" | head -n 1 | cut -d '"' -f 4; }

# The beginning of the last answer on one line, without tokens and keys.
seen() {
  tr '\000-\037\177' ' ' <"$work/body" |
    sed -E 's/eyJ[A-Za-z0-9_.-]+/(token)/g; s/sb_(publishable|secret)_[A-Za-z0-9_-]+/(key)/g; s/("[a-z_]*(token|password|secret)[a-z_]*": *")[^"]*/\1(hidden)/g' |
    cut -c 1-200
}

# One call, of which the answer is kept: attempt WHAT STATUS BODY METHOD PATH [CURL-ARGUMENT…]
# STATUS is a pattern of `case`; BODY an extended regular expression, or @ and the name of a
# function that judges $work/body, or empty.
attempt() {
  what=$1 want=$2 body=$3 call="$4 $5"
  method=$4 url=$BASE_URL$5
  shift 5
  : >"$work/body"
  if [ "$(now)" -ge "$end" ]; then
    got="not asked, the deadline of $TEST_DEADLINE s is over"
    return 1
  fi
  if ! got=$(curl --silent --show-error --globoff --max-time "$TEST_TIMEOUT" --output "$work/body" \
    --write-out '%{http_code}' --request "$method" "$@" "$url" 2>"$work/error"); then
    got="no answer, $(cat "$work/error")"
    return 1
  fi
  # By eval, because the bar of 401|403 is no pattern when it comes from a variable.
  if ! eval "case \$got in $want) ;; *) false ;; esac"; then
    got="$got, not $want: $(seen)"
    return 1
  fi
  case $body in
    '') ;;
    @*) "${body#@}" && return ;;
    *) grep -Eq -- "$body" "$work/body" && return ;;
  esac
  if [ -n "$body" ]; then
    got="$got, but not with $body: $(seen)"
    return 1
  fi
}

# Writes the line of the last call into the log.
report() {
  checks=$((checks + 1))
  if [ "$1" -eq 0 ]; then
    echo "ok      $call: $got ($what)"
  else
    failures=$((failures + 1))
    echo "FAILED  $call: $got ($what)"
  fi
  return "$1"
}

# One call that must succeed; `check … || exit` where the rest makes no sense without it.
check() {
  attempt "$@"
  report $?
}

# The same for what takes a moment to be true: asks again until TEST_WAIT is over.
check_soon() {
  stop=$(($(now) + TEST_WAIT))
  until attempt "$@"; do
    if [ "$(now)" -ge "$stop" ]; then
      report 1
      return
    fi
    sleep 1
  done
  report 0
}

finish() {
  trap - EXIT
  # Deleting has 30 seconds of its own.
  end=$(($(now) + 30))
  for step in $undo; do "$step"; done
  rm -rf "$work"
  echo "${0##*/}: $checks checks, $failures failed"
  [ "$failures" -eq 0 ] && [ "$checks" -gt 0 ] || exit 1
}
trap finish EXIT
trap 'exit 1' HUP INT TERM
