# Meta reads the database for the service key alone.
. "${0%/*}/lib.sh"
anon=$(key_headers anon "$ANON_KEY")
service=$(key_headers service "$SERVICE_KEY")

check "it lists tables for the service key" 200 '^\[' GET '/pg/tables?limit=1' --config "$service"
check "it refuses the anon key" 403 '' GET '/pg/tables?limit=1' --config "$anon"
check "it refuses a call without a key" 401 '' GET '/pg/tables?limit=1'
