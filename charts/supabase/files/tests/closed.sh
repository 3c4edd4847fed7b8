# What is nobody's business is closed to the service key, too: the API that manages Realtime's tenants,
# its description, the metrics of Storage, and Studio's MCP server, which runs SQL.
. "${0%/*}/lib.sh"
service=$(key_headers service "$SERVICE_KEY")

# Where Realtime is off, the dashboard answers and asks for its credentials: 401.
closed() {
  check "closed to the service key" '401|403|404' '' "$1" "$2" --config "$service"
}

closed GET /realtime/v1/api/tenants
closed GET /realtime/v1/api/openapi
closed GET /storage/v1/metrics
closed POST /api/mcp
closed POST /mcp
