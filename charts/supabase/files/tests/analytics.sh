# Analytics answers. Kong never serves it.
. "${0%/*}/lib.sh"

check_soon "it is up" 200 '"status": *"ok"' GET /health
