# The entry point answers its health route, and refuses a path that it does not serve.
# Needs bash alone: the image of Kong has no curl.
set -u

# Prints the status code that a GET of a path gets; nothing without an answer.
status_of() {
  exec 3<>"/dev/tcp/${HOST}/${PORT}" || return 1
  printf 'GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$1" "${HOST}" >&3
  read -r -t 5 _ code _ <&3 || return 1
  echo "${code}"
}

# A new Service takes a few seconds until every node routes to it.
expect() {
  for ((attempt = 1; attempt <= ATTEMPTS; attempt++)); do
    got=$(status_of "$1" 2>/dev/null)
    if [[ ${got} == "$2" ]]; then
      echo "GET $1: ${got}"
      return 0
    fi
    sleep "${PAUSE_SECONDS}"
  done
  echo "GET $1: got ${got:-no answer}, not $2" >&2
  return 1
}

expect /_supaflux/health 200 && expect /_supaflux/no-such-path 404
