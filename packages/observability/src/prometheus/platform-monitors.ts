import type { IPodMonitor } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PodMonitor"
import type { IServiceMonitor } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitor"
import { type Component, located } from "@supaflux/core"
import type { PlatformHandles } from "../platform-handles.ts"
import { monitoringNamespace } from "./stack-names.ts"

/** The monitors of what has none of its own. */
export type PlatformMonitors = {
  readonly flux: IPodMonitor
  readonly istiod: IServiceMonitor
  readonly ztunnel: IPodMonitor
  readonly istioCni: IPodMonitor
  readonly gateways: IPodMonitor
}

type Selector = IPodMonitor["spec"]["selector"]
type Namespaces = NonNullable<IPodMonitor["spec"]["namespaceSelector"]>

const namespace = monitoringNamespace
const istioSystem: Namespaces = { matchNames: ["istio-system"] }

const fluxControllers = [
  "source-controller",
  "kustomize-controller",
  "helm-controller",
  "notification-controller",
  "image-reflector-controller",
  "image-automation-controller",
]

const podMonitor = (
  name: string,
  namespaceSelector: Namespaces,
  selector: Selector,
  port: string,
  path = "/metrics",
): IPodMonitor => ({
  apiVersion: "monitoring.coreos.com/v1",
  kind: "PodMonitor",
  metadata: { name, namespace },
  spec: { namespaceSelector, selector, podMetricsEndpoints: [{ port, path }] },
})

/**
 * What scrapes Flux and Istio, whose charts bring no monitors. None of these pods is in the mesh, so
 * that plain text reaches them: Flux's controllers, the control plane and node agents of the mesh, and
 * the proxies of Gateways and waypoints.
 * @see https://fluxcd.io/flux/monitoring/metrics/
 * @see https://istio.io/latest/docs/ops/integrations/prometheus/
 */
export function platformMonitors({
  kinds,
}: Pick<PlatformHandles, "kinds">): Component<PlatformMonitors> {
  return located({
    name: "platform-monitors",
    namespace,
    // What they scrape may come later.
    dependsOn: [kinds],
    resources: {
      flux: podMonitor(
        "flux",
        { matchNames: ["flux-system"] },
        { matchExpressions: [{ key: "app", operator: "In", values: fluxControllers }] },
        "http-prom",
      ),
      istiod: {
        apiVersion: "monitoring.coreos.com/v1",
        kind: "ServiceMonitor",
        metadata: { name: "istiod", namespace },
        spec: {
          namespaceSelector: istioSystem,
          selector: { matchLabels: { app: "istiod" } },
          endpoints: [{ port: "http-monitoring" }],
        },
      },
      ztunnel: podMonitor(
        "ztunnel",
        istioSystem,
        { matchLabels: { app: "ztunnel" } },
        "ztunnel-stats",
      ),
      istioCni: podMonitor(
        "istio-cni",
        istioSystem,
        { matchLabels: { "k8s-app": "istio-cni-node" } },
        "metrics",
      ),
      gateways: podMonitor(
        "istio-gateways",
        { any: true },
        {
          matchExpressions: [{ key: "gateway.networking.k8s.io/gateway-name", operator: "Exists" }],
        },
        "metrics",
        "/stats/prometheus",
      ),
    },
  })
}
