import { edgeDeployment } from "./edge-watch.ts"
import type { RuleGroup } from "./rule.ts"
import type { Watched } from "./watched.ts"

type Markers = Readonly<Record<string, string | undefined>>

/** A series of what requests go through that is there whether there are any or not. */
function onTheWay({ supabase, edge, mesh }: Watched): Markers {
  const { namespace = "supabase", release = "supabase" } = supabase ?? {}
  return {
    kong: supabase && `kong_nginx_requests_total{namespace="${namespace}", job="${release}-kong"}`,
    gateway:
      edge && `envoy_server_live{namespace="${edge.namespace}", pod=~"${edgeDeployment(edge)}-.+"}`,
    istiod: mesh && "istiod_uptime_seconds",
    ztunnel: mesh && 'istio_build{component="ztunnel"}',
  }
}

/** The same of everything else. */
function beside({ database, secrets, certificates, backups, karpenter }: Watched): Markers {
  return {
    database: database && "pg_up",
    "external-secrets": secrets && "externalsecret_status_condition",
    "cert-manager": certificates && "certmanager_certificate_ready_status",
    velero: backups && "velero_backup_attempt_total",
    karpenter: karpenter && "karpenter_nodepools_limit",
  }
}

const everywhere: Markers = {
  "kube-state-metrics": "kube_deployment_spec_replicas",
  "node-exporter": "node_filesystem_size_bytes",
  flux: "gotk_resource_info",
}

/**
 * Alerts about the alerts: without its metrics, none about a system can fire, and nobody notices.
 */
export function coverageAlerts(watched: Watched): RuleGroup {
  return {
    name: "coverage",
    rules: Object.entries({ ...everywhere, ...onTheWay(watched), ...beside(watched) }).flatMap(
      ([system, marker]) =>
        marker === undefined
          ? []
          : [
              {
                alert: "MetricsMissing",
                expr: `absent(${marker})`,
                for: "15m",
                severity: "warning",
                labels: { system },
                summary: `There are no metrics of ${system}.`,
                description: `Nothing of ${system} has been scraped for 15 minutes: no alert about it can fire.`,
              } as const,
            ],
    ),
  }
}
