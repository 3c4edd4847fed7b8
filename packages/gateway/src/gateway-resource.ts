import type { IGateway } from "@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/Gateway"
import type { IListener } from "@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/Listener"
import { allowedRoutes } from "./allowed-routes.ts"
import type { HttpsListener, RedirectListener } from "./gateway-listeners.ts"
import type { GatewayOptions } from "./gateway-options.ts"
import { isRedirect } from "./is-redirect.ts"
import { proxyConfig } from "./proxy-config.ts"

function listenerSpec(name: string, listener: HttpsListener | RedirectListener): IListener {
  if (isRedirect(listener)) {
    return { name, port: 80, protocol: "HTTP", allowedRoutes: allowedRoutes("Same") }
  }
  return {
    name,
    hostname: listener.hostname,
    port: 443,
    protocol: "HTTPS",
    tls: {
      mode: "Terminate",
      certificateRefs: [{ kind: "Secret", name: listener.tls.secretName }],
    },
    allowedRoutes: allowedRoutes(listener.routesFrom ?? "Same"),
  }
}

/** The Gateway itself, with Istio told where its parameters are. */
export function gatewayResource(options: GatewayOptions): IGateway {
  const { name, namespace, controlPlane, listeners, serviceAccount } = options
  const config = proxyConfig(options)
  return {
    apiVersion: "gateway.networking.k8s.io/v1",
    kind: "Gateway",
    metadata: {
      name,
      namespace,
      ...(serviceAccount === undefined
        ? {}
        : { annotations: { "gateway.istio.io/service-account": serviceAccount } }),
    },
    spec: {
      gatewayClassName: controlPlane.gatewayClass,
      infrastructure: {
        // Without labels here Istio would copy the Gateway's own, those of Flux among them, to the pods.
        labels: { "app.kubernetes.io/name": name, "app.kubernetes.io/component": "gateway" },
        ...(config === undefined ? {} : { annotations: { "proxy.istio.io/config": config } }),
        parametersRef: { group: "", kind: "ConfigMap", name: `${name}-parameters` },
      },
      listeners: Object.entries(listeners).map(([key, listener]) => listenerSpec(key, listener)),
    },
  }
}
