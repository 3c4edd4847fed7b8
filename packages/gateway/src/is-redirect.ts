import type { HttpsListener, RedirectListener } from "./gateway-listeners.ts"

/** Whether a listener only redirects. */
export function isRedirect(
  listener: HttpsListener | RedirectListener,
): listener is RedirectListener {
  return "redirect" in listener
}
