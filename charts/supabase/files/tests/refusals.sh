# No route lets in who has no key or a wrong one.
. "${0%/*}/lib.sh"
anon=$(key_headers anon "$ANON_KEY")
# Looks like the anon key; the end of the signature is another one.
wrong=$(key_headers wrong "${ANON_KEY%????????}AAAAAAAA")

# refused STATUS METHOD PATH: by who has no key, and a wrong one.
refused() {
  check "without a key" "$1" '' "$2" "$3"
  check "with a wrong key" "$1" '' "$2" "$3" --config "$wrong"
}
if has auth; then refused '401|403' GET /auth/v1/settings; fi
if has rest; then
  refused '401|403' GET /rest/v1/supaflux_no_such_table
  check "the root is closed to the anon key" '401|403|404' '' GET /rest/v1/ --config "$anon"
fi
if has realtime; then
  refused '401|403' GET '/realtime/v1/websocket?vsn=1.0.0'
  refused '401|403' POST /realtime/v1/api/broadcast
fi
# Storage verifies keys itself, and says 400.
if has storage; then refused '400|401|403' GET /storage/v1/bucket; fi
if has functions && [ "$VERIFY_JWT" = true ]; then refused 401 POST /functions/v1/supaflux-no-such-function; fi
if has meta; then
  refused '401|403' GET /pg/tables
  check "closed to the anon key" 403 '' GET /pg/tables --config "$anon"
fi
if has studio; then refused 401 GET /api/platform/profile; fi
