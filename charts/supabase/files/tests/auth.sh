# Auth answers through Kong, and reads its tables for administrators alone.
. "${0%/*}/lib.sh"
anon=$(key_headers anon "$ANON_KEY")
service=$(key_headers service "$SERVICE_KEY")

check "it is up" 200 '"name": *"GoTrue"' GET /auth/v1/health --config "$anon"
check "it tells its settings" 200 '"external": *\{' GET /auth/v1/settings --config "$anon"
check "its public keys are open to all" 200 '"keys": *\[' GET /auth/v1/.well-known/jwks.json
check "it lists users for the service key" 200 '"users": *\[' GET '/auth/v1/admin/users?per_page=1' --config "$service"
check "it lists none for the anon key" '401|403' '' GET '/auth/v1/admin/users?per_page=1' --config "$anon"
