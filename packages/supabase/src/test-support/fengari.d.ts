declare module "fengari" {
  /** A machine that runs Lua. */
  interface LuaState {
    readonly state: unique symbol
  }
  const fengari: {
    readonly lua: {
      readonly lua_tojsstring: (machine: LuaState, index: number) => string
      readonly LUA_OK: number
    }
    readonly lauxlib: {
      readonly luaL_newstate: () => LuaState
      readonly luaL_dostring: (machine: LuaState, code: Uint8Array) => boolean
    }
    readonly lualib: { readonly luaL_openlibs: (machine: LuaState) => void }
    readonly to_luastring: (text: string) => Uint8Array
  }
  export default fengari
}
