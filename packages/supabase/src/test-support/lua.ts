import fengari from "fengari"

const { lua, lauxlib, lualib, to_luastring: encode } = fengari

/** A string as a literal of Lua, whatever it holds. */
const luaString = (text: string): string =>
  `"${[...new TextEncoder().encode(text)].map((byte) => `\\${String(byte).padStart(3, "0")}`).join("")}"`

/** A map of strings as a table of Lua. */
export const luaTable = (map: Readonly<Record<string, string>>): string =>
  `{${Object.entries(map)
    .map(([key, value]) => `[${luaString(key)}] = ${luaString(value)}`)
    .join(", ")}}`

/** Runs code of Lua, and gives the string that it returns. */
export function runLua(code: string): string {
  const machine = lauxlib.luaL_newstate()
  lualib.luaL_openlibs(machine)
  const failed = lauxlib.luaL_dostring(machine, encode(code))
  const result = lua.lua_tojsstring(machine, -1)
  if (failed) throw new Error(result)
  return result
}

/** What a program of Lua wrote into a file, given the files that it can read. */
export function runLuaProgram(
  program: string,
  args: readonly string[],
  files: Readonly<Record<string, string>>,
): { readonly written: string; readonly errors: string; readonly status: number } {
  const result = runLua(`
    local files, written, errors, status = ${luaTable(files)}, "", "", 0
    arg = {${args.map(luaString).join(", ")}}
    io = {
      write = function() end,
      stderr = { write = function(_, text) errors = errors .. text end },
      open = function(path, mode)
        if mode == "wb" then
          return { write = function(_, text) written = text end, close = function() end }
        end
        local content = files[path]
        return content and { read = function() return content end, close = function() end }
      end,
    }
    os = { exit = function(code) status = code; error("exit", 0) end }
    local function program()
      ${program}
    end
    local ok, message = pcall(program)
    if not ok and message ~= "exit" then error(message, 0) end
    return status .. "\\0" .. errors .. "\\0" .. written
  `)
  const [status = "", errors = "", written = ""] = result.split("\0")
  return { status: Number(status), errors, written }
}
