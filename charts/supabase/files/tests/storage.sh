# Storage answers through Kong, and reads its tables for whom it knows.
. "${0%/*}/lib.sh"
anon=$(key_headers anon "$ANON_KEY")
service=$(key_headers service "$SERVICE_KEY")

check "it is up" 200 '' GET /storage/v1/status
check "it lists buckets for the service key" 200 '^\[' GET /storage/v1/bucket --config "$service"
check "it makes none for the anon key" '400|401|403' '' POST /storage/v1/bucket --config "$anon" \
  --json "{\"name\":\"supaflux-test-$(random)\"}"
