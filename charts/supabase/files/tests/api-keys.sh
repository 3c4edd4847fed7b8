# Every API key opens what it shall, as the role it stands for. Keys of the new form are no JWTs: Kong
# puts the JWT that belongs to them in their place.
. "${0%/*}/lib.sh"

# REST answers 401 to a JWT that it cannot verify, and 404 only to a role that it has taken.
opens_rest() {
  check "the $1 is accepted" 404 PGRST205 GET /rest/v1/supaflux_no_such_table --config "$2"
}
opens_admin() {
  check "the $1 is one of an administrator" 200 '"users": *\[' GET '/auth/v1/admin/users?per_page=1' --config "$2"
}
closes_admin() {
  check "the $1 is none of an administrator" '401|403' '' GET '/auth/v1/admin/users?per_page=1' --config "$2"
}

# Takes the name of a key, the function for its Auth, and its headers.
try() {
  if has rest; then opens_rest "$1" "$3"; fi
  if has auth; then "$2" "$1" "$3"; fi
}
try "anon key" closes_admin "$(key_headers anon "$ANON_KEY")"
try "service key" opens_admin "$(key_headers service "$SERVICE_KEY")"
if [ -n "${PUBLISHABLE_KEY:-}" ]; then
  try "publishable key" closes_admin "$(headers publishable "apikey: $PUBLISHABLE_KEY")"
fi
if [ -n "${SECRET_KEY:-}" ]; then
  try "secret key" opens_admin "$(headers secret "apikey: $SECRET_KEY")"
fi
