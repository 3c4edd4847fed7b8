-- Realtime reads the key of a websocket from the query or from x-api-key, and verifies it as a token.
local key = kong.request.get_header("apikey") or kong.request.get_query_arg("apikey")
if type(key) == "string" and key ~= "" then
  local token = tokens[key] or key
  local query = kong.request.get_query()
  query.apikey = token
  kong.service.request.set_query(query)
  kong.service.request.set_header("x-api-key", token)
end
