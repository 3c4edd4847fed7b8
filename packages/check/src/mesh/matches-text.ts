import type { Maybe } from "./maybe.ts"

/**
 * Whether a pattern of Istio matches a text: exactly, by prefix (`a*`), by suffix (`*a`), or any at
 * all (`*`). The empty text is what somebody without an identity has.
 * @see https://istio.io/latest/docs/reference/config/security/authorization-policy/#Source
 */
export function matchesText(pattern: string, text: string): boolean {
  if (pattern === "*") return text !== ""
  if (pattern.startsWith("*")) return text.endsWith(pattern.slice(1))
  if (pattern.endsWith("*")) return text.startsWith(pattern.slice(0, -1))
  return pattern === text
}

/** Whether a pattern matches a text of which only the beginning is known. */
export function matchesBeginning(pattern: string, beginning: string): Maybe {
  if (pattern === "*") return true
  if (pattern.startsWith("*")) return undefined
  if (pattern.endsWith("*")) {
    const prefix = pattern.slice(0, -1)
    if (beginning.startsWith(prefix)) return true
    return prefix.startsWith(beginning) ? undefined : false
  }
  return pattern.startsWith(beginning) ? undefined : false
}
