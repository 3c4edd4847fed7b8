# REST answers through Kong, has read the schema, and shows all of it to the service key alone.
. "${0%/*}/lib.sh"
anon=$(key_headers anon "$ANON_KEY")
service=$(key_headers service "$SERVICE_KEY")

check "it describes the schema to the service key" 200 '"swagger": *"2' GET /rest/v1/ --config "$service"
check "it does not to the anon key" '401|403|404' '' GET /rest/v1/ --config "$anon"
# The code says that it has looked in the schema, as the role of the key.
check "it knows which tables there are" 404 PGRST205 GET /rest/v1/supaflux_no_such_table --config "$anon"
