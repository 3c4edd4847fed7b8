# Kong has loaded its routes, and lets nobody in who has no key.
. "${0%/*}/lib.sh"

check_soon "Kong has its routes" 200 '"status": *"ok"' GET /_supaflux/health || exit
check "nothing is longer than the route" '401|404' '' GET /_supaflux/health/more
check "the root asks for credentials or is nothing" '401|404' '' GET /
