# Studio opens with the credentials of the dashboard, and with nothing else.
. "${0%/*}/lib.sh"

# A file for curl's --config with the credentials, in which a quote and a backslash are escaped.
login() {
  printf 'user = "%s"\n' "$(printf %s "$2:$3" | sed 's/[\\"]/\\&/g')" >"$work/login-$1"
  echo "$work/login-$1"
}
right=$(login right "$DASHBOARD_USERNAME" "$DASHBOARD_PASSWORD")
wrong=$(login wrong "$DASHBOARD_USERNAME" "not-$DASHBOARD_PASSWORD")

check "it opens with the credentials" 200 '"id": *[0-9]' GET /api/platform/profile --config "$right"
check "not with a wrong password" 401 '' GET /api/platform/profile --config "$wrong"
check "not without credentials" 401 '' GET /api/platform/profile
check "nor does its first page" 401 '' GET /
# The MCP server of Studio runs SQL.
check "its MCP server is closed" '403|404' '' POST /api/mcp --config "$right" --json '{}'
check "its MCP server has no other way in" '403|404' '' POST /mcp --config "$right" --json '{}'
