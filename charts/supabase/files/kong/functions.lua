-- Functions verify tokens themselves. A key of the new form goes there as the token that it stands for, in
-- a header that nobody else may set; Authorization stays as it is.
kong.service.request.clear_header("sb-api-key")
local header = kong.request.get_header("authorization") or ""
local key = kong.request.get_header("apikey") or header:match("^%s*[Bb]earer%s+(sb_%S+)%s*$")
local token = key and tokens[key]
if token then
  kong.service.request.set_header("sb-api-key", token)
end
