-- A service gets a token in the header Authorization. The caller's own stays, unless it is a key of the
-- new form; without one it gets the token that stands for the API key, which may be a token itself.
local header = kong.request.get_header("authorization") or ""
local bearer = header:match("^%s*[Bb]earer%s+(%S+)%s*$")
if header:match("^%s*$") or (bearer and bearer:match("^sb_")) then
  local key = kong.request.get_header("apikey") or kong.request.get_query_arg("apikey") or bearer
  if type(key) == "string" and key ~= "" then
    kong.service.request.set_header("Authorization", "Bearer " .. (tokens[key] or key))
  else
    -- Signed URLs of S3 have their signature in the query: an empty header would hide it.
    kong.service.request.clear_header("Authorization")
  end
end
