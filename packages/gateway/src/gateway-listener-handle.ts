import type { ListenerHandle } from "@supaflux/core"
import type { RoutesFrom } from "./routes-from.ts"

/** A listener that ends TLS, with what a route must respect to attach to it and to be of use. */
export interface GatewayListenerHandle extends ListenerHandle {
  /** Namespaces whose routes may attach. */
  readonly routesFrom: RoutesFrom
  /** Names that the listener's certificate is valid for. */
  readonly dnsNames: readonly string[]
}
