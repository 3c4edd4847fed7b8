import type { GraphNode } from "../graph/graph-node.ts"

/** Groups whose controllers make no objects that others refer to, or only such as the indexes know. */
const quietGroups = new Set([
  "autoscaling.k8s.io",
  "bitnami.com",
  "cert-manager.io",
  "elbv2.k8s.aws",
  "extensions.istio.io",
  "external-secrets.io",
  "gateway.k8s.aws",
  "generators.external-secrets.io",
  "helm.toolkit.fluxcd.io",
  "image.toolkit.fluxcd.io",
  "karpenter.k8s.aws",
  "karpenter.sh",
  "kustomize.toolkit.fluxcd.io",
  "networking.istio.io",
  "notification.toolkit.fluxcd.io",
  "secrets-store.csi.x-k8s.io",
  "security.istio.io",
  "snapshot.storage.k8s.io",
  "source.toolkit.fluxcd.io",
  "telemetry.istio.io",
  "velero.io",
])

/** Kinds of that sort in groups that have others too. */
const quietKinds = new Set([
  "externaldns.k8s.io/DNSEndpoint",
  ...["BackendTLSPolicy", "GatewayClass", "GRPCRoute", "HTTPRoute", "ListenerSet"].map(
    (kind) => `gateway.networking.k8s.io/${kind}`,
  ),
  ...["ReferenceGrant", "TCPRoute", "TLSRoute", "UDPRoute"].map(
    (kind) => `gateway.networking.k8s.io/${kind}`,
  ),
  "keda.sh/ScaledObject",
  "keda.sh/TriggerAuthentication",
  ...["PodMonitor", "Probe", "PrometheusRule", "ScrapeConfig", "ServiceMonitor"].map(
    (kind) => `monitoring.coreos.com/${kind}`,
  ),
])

/**
 * Whether a custom resource makes no workloads, Services or Secrets of its own. Of a kind that nobody
 * knows that cannot be said: its operator may make anything.
 */
export function isQuiet({ group, kind }: GraphNode): boolean {
  return quietGroups.has(group) || quietKinds.has(`${group}/${kind}`)
}
