import type { CertificateHandle } from "@supaflux/core"
import type { RoutesFrom } from "./routes-from.ts"

/**
 * Ends TLS on port 443 and passes requests on to routes. TLS 1.2 is the lowest version that Istio
 * accepts by default. The Gateway API has no field for it, and Istio no option of the listener: the
 * mesh's `meshConfig.tlsDefaults.minProtocolVersion` raises it.
 */
export interface HttpsListener {
  /** Hostname that it accepts. A wildcard stands for one label or more: `*.example.com`. */
  readonly hostname: string
  /** Certificate that covers the hostname, in the Gateway's namespace. */
  readonly tls: CertificateHandle
  /**
   * Namespaces whose routes may attach.
   * @default "Same": the Gateway's own namespace alone
   */
  readonly routesFrom?: RoutesFrom
}

/** Listens on port 80 and answers every request with a redirect to https. Nothing can attach to it. */
export interface RedirectListener {
  readonly redirect: true
}

/** The listeners of a Gateway by name. */
export type GatewayListeners = Readonly<Record<string, HttpsListener | RedirectListener>>

/** The names of the listeners that routes can attach to. */
export type ListenerName<Listeners extends GatewayListeners> = {
  [Name in keyof Listeners & string]: Listeners[Name] extends HttpsListener ? Name : never
}[keyof Listeners & string]

/** Refuses keys that no listener has: what is inferred from an argument is not checked for them. */
export type KnownKeys<Listeners extends GatewayListeners> = {
  readonly [Name in keyof Listeners]: {
    readonly [
      Key in Exclude<keyof Listeners[Name], keyof HttpsListener | keyof RedirectListener>
    ]?: never
  }
}
