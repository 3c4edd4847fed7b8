import type { IHTTPRoute } from "@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/HTTPRoute"
import type { IHTTPRouteFilter } from "@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/HTTPRouteFilter"
import type { IHTTPRouteRule } from "@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/HTTPRouteRule"
import type { Duration, ListenerHandle } from "@supaflux/core"
import { checkHttpRoute } from "./check-http-route.ts"
import type { GatewayListenerHandle } from "./gateway-listener-handle.ts"

/** A Service in the route's namespace. */
export interface HttpBackend {
  /** Name of the Service. */
  readonly name: string
  /** Port of the Service. */
  readonly port: number
}

/** One rule of {@link httpRoute}. The longest matching path wins, in whatever order rules are given. */
export interface HttpRouteRule {
  /** Where matching requests go. */
  readonly backend: HttpBackend
  /** The paths that match: these and everything below them. @default ["/"] */
  readonly paths?: readonly `/${string}`[]
  /**
   * Limit of a request from its first byte to the last of the response. It cuts websockets and large
   * uploads, too.
   * @default none
   */
  readonly timeout?: Duration
  /** Filters, in the Gateway API's words. @default [] */
  readonly filters?: readonly IHTTPRouteFilter[]
}

interface CommonOptions {
  /** Name of the route. */
  readonly name: string
  /** Namespace of the route and its backends. */
  readonly namespace: string
  /** The listener to attach to. Put it into the component's `dependsOn`, too. */
  readonly listener: ListenerHandle | GatewayListenerHandle
  /** Hostnames that the route takes, each accepted by the listener. */
  readonly hostnames: readonly string[]
  /** Annotations of the route, such as those that external-dns reads. @default none */
  readonly annotations?: Readonly<Record<string, string>>
}

/** Options of {@link httpRoute}: one backend for every request, or rules. */
export type HttpRouteOptions = CommonOptions &
  (
    | {
        /** Where every request goes. */
        readonly backend: HttpBackend
        readonly rules?: never
      }
    | {
        /** Where requests go, by path. */
        readonly rules: readonly HttpRouteRule[]
        readonly backend?: never
      }
  )

function routeRule({
  backend,
  paths = ["/"],
  timeout,
  filters = [],
}: HttpRouteRule): IHTTPRouteRule {
  return {
    matches: paths.map((value) => ({ path: { type: "PathPrefix", value } })),
    ...(filters.length === 0 ? {} : { filters: [...filters] }),
    ...(timeout === undefined ? {} : { timeouts: { request: timeout } }),
    backendRefs: [{ name: backend.name, port: backend.port }],
  }
}

/**
 * An HTTPRoute on one listener, for a component to list among its resources. Requests have no time
 * limit unless a rule sets one.
 *
 * @throws {Error} when there are no hostnames, the listener does not accept one, its certificate does
 * not cover one, or it takes no routes from the namespace
 * @example
 * httpRoute({
 *   name: "supabase",
 *   namespace: "supabase",
 *   listener: edge.listener("https"),
 *   hostnames: ["api.example.com"],
 *   backend: { name: "supabase-kong", port: 8000 },
 * })
 * @see https://gateway-api.sigs.k8s.io/api-types/httproute/
 */
export function httpRoute(options: HttpRouteOptions): IHTTPRoute {
  checkHttpRoute(options)
  const { name, namespace, listener, hostnames, annotations, backend } = options
  const { gateway, sectionName } = listener
  const rules = backend === undefined ? options.rules : [{ backend }]
  return {
    apiVersion: "gateway.networking.k8s.io/v1",
    kind: "HTTPRoute",
    metadata: {
      name,
      namespace,
      ...(annotations === undefined ? {} : { annotations: { ...annotations } }),
    },
    spec: {
      parentRefs: [{ name: gateway.name, namespace: gateway.namespace, sectionName }],
      hostnames: [...hostnames],
      rules: rules.map(routeRule),
    },
  }
}
