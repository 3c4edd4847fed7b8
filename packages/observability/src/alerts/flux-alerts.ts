import type { RuleGroup } from "./rule.ts"

/** Flux, as alerts and dashboards watch it. */
export interface FluxWatch {
  /** Namespace of Flux's controllers. @default "flux-system" */
  readonly namespace?: string
}

/** Labels that name one of Flux's resources, whatever revision it is at. */
const each = "max by (customresource_kind, exported_namespace, name)"
const named =
  "{{ $labels.customresource_kind }} {{ $labels.exported_namespace }}/{{ $labels.name }}"

/**
 * Alerts about Flux: resources that are not ready, that it gave up on, that take too long, that
 * somebody suspended and forgot; and its controllers.
 * @see https://fluxcd.io/flux/monitoring/custom-metrics/
 */
export function fluxAlerts({ namespace = "flux-system" }: FluxWatch = {}): RuleGroup {
  return {
    name: "flux",
    rules: [
      {
        alert: "FluxResourceNotReady",
        expr: `${each} (gotk_resource_info{ready="False", suspended!="true"}) == 1`,
        for: "15m",
        severity: "warning",
        summary: `${named} is not ready.`,
        description: `${named} fails for 15 minutes. What Git says is not what runs, nor are later changes applied.`,
      },
      {
        alert: "FluxResourceStalled",
        expr: `${each} (gotk_resource_info{stalled="True", suspended!="true"}) == 1`,
        for: "2m",
        severity: "critical",
        summary: `Flux has given up on ${named}.`,
        description: `${named} is stalled: Flux does not try again until it changes.`,
      },
      {
        alert: "FluxResourceReconciling",
        expr: `${each} (gotk_resource_info{ready="Unknown", suspended!="true"}) == 1`,
        for: "1h",
        severity: "warning",
        summary: `${named} does not become ready.`,
        description: `${named} is being applied for an hour. Whatever depends on it waits.`,
      },
      {
        alert: "FluxResourceSuspended",
        expr: `${each} (gotk_resource_info{suspended="true"}) == 1`,
        for: "24h",
        severity: "info",
        summary: `${named} is suspended.`,
        description: `${named} is suspended for a day: changes in Git do not reach the cluster, and what others change in it stays.`,
      },
      {
        alert: "FluxControllerDown",
        expr: `kube_deployment_status_replicas_available{namespace="${namespace}", deployment=~".+-controller"} == 0`,
        for: "5m",
        severity: "critical",
        summary: "Flux's {{ $labels.deployment }} is down.",
        description:
          "No pod of {{ $labels.namespace }}/{{ $labels.deployment }} is available: nothing of its kind is applied, and no failure of it is reported.",
      },
    ],
  }
}
