-- Writes Kong's configuration: a JSON document in which every string "$secret:<name>" becomes the content
-- of the file of that name. A secret is written as an escaped literal, never pasted: any byte can be in it.
--   luajit configure.lua <document> <folder of secrets> <file to write>
local document, folder, target = arg[1], arg[2], arg[3]

local function fail(message)
  io.stderr:write("configure: " .. message .. "\n")
  os.exit(1)
end

local function read(path)
  local file = io.open(path, "rb")
  if not file then fail("cannot read " .. path) end
  local content = file:read("*a")
  file:close()
  return content
end

-- Keys of upstream's example, which everybody knows.
local demo = {}
for line in read(document:match("^(.*/)") .. "demo-keys.txt"):gmatch("[^\n]+") do
  demo[line] = true
end

local function secret(name)
  -- A line feed at the end is an editor's, no part of the secret.
  local value = read(folder .. "/" .. name):gsub("\r?\n$", "")
  if value == "" then fail("the secret " .. name .. " is empty") end
  -- Of a token, the list has what follows the header.
  if demo[value] or demo[value:match("^[^.]+%.(.+)$") or value] then
    fail("the secret " .. name .. " is the one of upstream's example, which everybody knows: make your own")
  end
  return value
end

-- A JSON string; all but letters and digits is escaped.
local function json(value)
  return '"' .. value:gsub("[^%w_.-]", function(byte)
    local code = byte:byte()
    if code < 128 then return string.format("\\u%04x", code) end
    return byte
  end) .. '"'
end

-- A string of Lua within a JSON string.
local function lua(value)
  return '\\"' .. value:gsub("[^%w_.-]", function(byte)
    return string.format("\\\\%03d", byte:byte())
  end) .. '\\"'
end

local text = read(document)
text = text:gsub('\\"%$secret:([%w.]+)\\"', function(name) return lua(secret(name)) end)
text = text:gsub('"%$secret:([%w.]+)"', function(name) return json(secret(name)) end)

local file = io.open(target, "wb")
if not file then fail("cannot write " .. target) end
file:write(text)
file:close()
io.write("configure: wrote " .. target .. "\n")
