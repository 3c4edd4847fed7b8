# Realtime takes a message for its tenant over HTTP. That messages arrive is what broadcast.py tests.
. "${0%/*}/lib.sh"
anon=$(key_headers anon "$ANON_KEY")
message="{\"messages\":[{\"topic\":\"supaflux-test-$(random)\",\"event\":\"test\",\"payload\":{}}]}"

check "it takes a message with the anon key" 202 '' POST /realtime/v1/api/broadcast --config "$anon" --json "$message"
check "it takes none without a key" '401|403' '' POST /realtime/v1/api/broadcast --json "$message"
