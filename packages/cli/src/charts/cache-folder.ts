import { homedir } from "node:os"
import { join } from "node:path"

/**
 * The folder that keeps chart archives and renderings between runs: `SUPAFLUX_CACHE`, else `supaflux`
 * below `XDG_CACHE_HOME` or `~/.cache`. It can be deleted at any time.
 */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string {
  const { SUPAFLUX_CACHE: own, XDG_CACHE_HOME: xdg } = env
  if (own !== undefined && own !== "") return own
  return join(xdg === undefined || xdg === "" ? join(homedir(), ".cache") : xdg, "supaflux")
}
