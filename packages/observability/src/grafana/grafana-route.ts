import { type Component, located, type MetricsHandle, type ResourceLiteral } from "@supaflux/core"
import { prometheusNames } from "../prometheus/stack-names.ts"
import type { GrafanaRoute } from "./grafana-options.ts"

/**
 * The way to Grafana from outside: a component of its own, so that metrics need not wait until the
 * Gateway is up.
 *
 * @throws {Error} when the listener has no TLS
 */
export function grafanaRoute(
  { hostname, listener }: GrafanaRoute,
  metrics: MetricsHandle,
): Component<{ readonly route: ResourceLiteral }> {
  const { gateway, sectionName, protocol, label } = listener
  if (protocol !== "HTTPS") {
    throw new Error(`Grafana is at the ${label}, which has no TLS: use a listener with HTTPS.`)
  }
  const name = "grafana-route"
  return located({
    name,
    namespace: metrics.namespace,
    dependsOn: [listener, metrics],
    resources: {
      route: {
        apiVersion: "gateway.networking.k8s.io/v1",
        kind: "HTTPRoute",
        metadata: { name: "grafana", namespace: metrics.namespace },
        spec: {
          parentRefs: [{ name: gateway.name, namespace: gateway.namespace, sectionName }],
          hostnames: [hostname],
          rules: [
            {
              matches: [{ path: { type: "PathPrefix", value: "/" } }],
              backendRefs: [{ name: prometheusNames.grafana, port: 80 }],
            },
          ],
        },
      },
    },
  })
}
