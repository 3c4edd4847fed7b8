# Functions asks for a JWT before it looks for the function. FUNCTION is a function of the user, or empty.
. "${0%/*}/lib.sh"
anon=$(key_headers anon "$ANON_KEY")
# The end of the signature is another one.
forged=$(headers forged "Authorization: Bearer ${ANON_KEY%????????}AAAAAAAA")
absent=/functions/v1/supaflux-no-such-function

if [ "$VERIFY_JWT" = true ]; then
  check "it refuses a call without a JWT" 401 '' POST "$absent" --json '{}'
  check "it refuses a forged JWT" 401 '' POST "$absent" --config "$forged" --json '{}'
fi
check "it looks for the function with a JWT" 404 '' POST "$absent" --config "$anon" --json '{}'
if [ -n "${FUNCTION:-}" ] && [ "$VERIFY_JWT" = true ]; then
  check "it does not run $FUNCTION without a JWT" 401 '' POST "/functions/v1/$FUNCTION" --json '{}'
fi
if [ -n "${FUNCTION:-}" ]; then
  check "it runs $FUNCTION with a JWT" '2??' '' POST "/functions/v1/$FUNCTION" --config "$anon" --json '{}'
fi
