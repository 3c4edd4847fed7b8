import type { IHTTPRoute } from "@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/HTTPRoute"
import { type Component, type Dependency, type ListenerHandle, located } from "@supaflux/core"
import { httpRoute } from "@supaflux/gateway"
import { services } from "./services.ts"
import { workload } from "./workload.ts"

/** What {@link supabaseRoutes} needs of a release. */
export interface SupabaseRoutesOptions {
  /** Name of the release, which begins the name of the component. */
  readonly name: string
  /** Namespace of the release. */
  readonly namespace: string
  /** The listener that clients come in by. */
  readonly listener: ListenerHandle
  /** Host names of the API. */
  readonly hostnames: readonly string[]
  /** What must be ready before clients are let in: the release. */
  readonly release: Dependency
}

/** The component that {@link supabaseRoutes} makes. */
export type SupabaseRoutes = Component<{
  /** Every request of the API's host names, to Kong. */
  readonly api: IHTTPRoute
}>

/**
 * The routes from the Gateway to Kong, without a time limit: websockets stay open for hours. A
 * component of its own, so that the release need not wait for certificates and load balancer, and
 * clients come in when it is ready.
 *
 * @throws {Error} when the listener has no TLS, or does not take a host name
 */
export function supabaseRoutes(options: SupabaseRoutesOptions): SupabaseRoutes {
  const { name, namespace, listener, hostnames, release } = options
  if (listener.protocol !== "HTTPS") {
    throw new Error(
      `The ${listener.label} has no TLS, API keys would travel in plain text: give a listener of the protocol HTTPS.`,
    )
  }
  return located({
    name: `${name}-routes`,
    namespace,
    dependsOn: [release, listener],
    resources: {
      api: httpRoute({
        name,
        namespace,
        listener,
        hostnames,
        backend: { name: workload(name, "kong").name, port: services.kong.port },
      }),
    },
  })
}
