import type { IGateway } from "@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/Gateway"
import type { IHTTPRoute } from "@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/HTTPRoute"
import { type Component, type Dependency, located } from "@supaflux/core"
import type { IConfigMap } from "kubernetes-models/v1/ConfigMap"
import { checkListeners } from "./check-listeners.ts"
import type { GatewayListenerHandle } from "./gateway-listener-handle.ts"
import type {
  GatewayListeners,
  HttpsListener,
  ListenerName,
  RedirectListener,
} from "./gateway-listeners.ts"
import type { GatewayOptions } from "./gateway-options.ts"
import { gatewayParameters } from "./gateway-parameters.ts"
import { gatewayResource } from "./gateway-resource.ts"
import { isRedirect } from "./is-redirect.ts"
import { redirectRoute } from "./redirect-route.ts"

/** The resources of {@link gateway}. */
export type GatewayResources = {
  readonly gateway: IGateway
  /** What the pods, the Service, the autoscaler and the disruption budget are like. */
  readonly parameters: IConfigMap
  /** Present when a listener redirects. */
  readonly redirect?: IHTTPRoute
}

/** The component that {@link gateway} makes. */
export interface GatewayComponent<
  Name extends string = string,
> extends Component<GatewayResources> {
  /** A listener for routes; one that does not exist, or only redirects, does not compile. */
  readonly listener: (name: Name) => GatewayListenerHandle
}

/**
 * A Gateway with pods of its own behind a Network Load Balancer: two pods at least, spread over zones
 * and nodes, that drain before they end. The component is ready when Istio has programmed the Gateway
 * and the load balancer has an address. In the Gateway's namespace, the label
 * `elbv2.k8s.aws/pod-readiness-gate-inject: enabled` keeps old pods until the load balancer knows the
 * new ones.
 *
 * @throws {Error} when a certificate is in another namespace or does not cover its listener's
 * hostname, listeners contradict each other, or a number or name is out of range
 * @example
 * const edge = gateway({
 *   name: "public",
 *   namespace: "istio-ingress",
 *   controlPlane: mesh.controlPlane,
 *   loadBalancers: controller.loadBalancers,
 *   listeners: {
 *     http: { redirect: true },
 *     https: { hostname: "*.example.com", tls: tls.certificate("edge"), routesFrom: { namespaces: ["supabase"] } },
 *   },
 * })
 * httpRoute({ listener: edge.listener("https"), … })
 * @see https://gateway-api.sigs.k8s.io/api-types/gateway/
 */
export function gateway<Listeners extends GatewayListeners>(
  options: GatewayOptions<Listeners>,
): GatewayComponent<ListenerName<Listeners>> {
  checkListeners(options)
  const { name, namespace, controlPlane, component = "gateway", priorityClass } = options
  const listeners = Object.entries<HttpsListener | RedirectListener>(options.listeners)
  const deployment = `${name}-${controlPlane.gatewayClass}`
  if (deployment.length > 63) {
    throw new Error(
      `Gateway ${name} gives its Service the name ${deployment}, longer than 63 characters: shorten it.`,
    )
  }
  const redirect = listeners.find(([, listener]) => isRedirect(listener))?.[0]
  const https = new Map(
    listeners.flatMap(([key, listener]): [string, HttpsListener][] =>
      isRedirect(listener) ? [] : [[key, listener]],
    ),
  )
  const dependencies: Dependency[] = [controlPlane, ...[...https.values()].map(({ tls }) => tls)]
  for (const handle of [priorityClass, options.loadBalancers, options.nodes]) {
    if (handle !== undefined) dependencies.push(handle)
  }

  return located({
    name: component,
    namespace,
    // A load balancer takes minutes to come up.
    delivery: { timeout: "10m" },
    dependsOn: [...dependencies, ...(options.dependsOn ?? [])],
    resources: {
      gateway: gatewayResource(options),
      parameters: gatewayParameters(options),
      ...(redirect === undefined ? {} : { redirect: redirectRoute(name, namespace, redirect) }),
    },
    listener: (key) => {
      const listener = https.get(key)
      if (listener === undefined) {
        throw new Error(
          `Gateway ${name} has no listener ${key} for routes: add it to the listeners.`,
        )
      }
      const { hostname, tls, routesFrom = "Same" } = listener
      return {
        handle: "listener",
        component,
        label: `listener ${key} of gateway ${name}`,
        gateway: { name, namespace },
        sectionName: key,
        protocol: "HTTPS",
        port: 443,
        hostname,
        serviceAccount: options.serviceAccount ?? deployment,
        routesFrom,
        dnsNames: tls.dnsNames,
      }
    },
  })
}
