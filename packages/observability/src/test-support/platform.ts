import type { ListenerHandle, SecretHandle } from "@supaflux/core"
import type { PrometheusMetrics } from "../metrics-options.ts"
import type { PlatformHandles } from "../platform-handles.ts"

/** A Secret of the store, with the keys asked for. */
export function secret<Key extends string>(
  name: string,
  keys: readonly Key[],
  namespace = "monitoring",
): SecretHandle<Key> {
  return {
    handle: "secret",
    component: "secrets",
    label: `secret ${namespace}/${name}`,
    namespace,
    name,
    keys,
    key: (key) => ({ name, key }),
  }
}

/** What the rest of a platform offers. */
export const platform: PlatformHandles = {
  clusterName: "example",
  region: "eu-central-1",
  kinds: {
    handle: "monitoring-kinds",
    component: "prometheus-operator-crds",
    label: "kinds of the Prometheus Operator",
  },
  certManager: { handle: "cert-manager", component: "cert-manager", label: "cert-manager" },
  storageClass: {
    handle: "storage-class",
    component: "storage",
    label: "storage class gp3",
    name: "gp3",
  },
  priorityClass: {
    handle: "priority-class",
    component: "namespaces",
    label: "priority class observability",
    name: "observability",
  },
}

/** A listener with TLS. */
export const listener: ListenerHandle = {
  handle: "listener",
  component: "gateway",
  label: "listener https of gateway public",
  gateway: { name: "public", namespace: "istio-ingress" },
  sectionName: "https",
  protocol: "HTTPS",
  port: 443,
  hostname: "*.example.com",
  serviceAccount: "public-istio",
}

/** Metrics of the plainest sort. */
export const metrics: PrometheusMetrics = {
  stack: "prometheus",
  grafana: { admin: secret("grafana-admin", ["username", "password"]) },
  alerts: { receivers: { chat: { type: "slack", secret: secret("chat", ["address"]) } } },
}
