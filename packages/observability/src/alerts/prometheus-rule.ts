import type { IPrometheusRule } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PrometheusRule"
import type { ResourceLiteral } from "@supaflux/core"
import { pageOf } from "./page-of.ts"
import { isAlert, type AlertRule, type RecordingRule, type RuleGroup } from "./rule.ts"

/** Options of {@link prometheusRule}. */
export interface PrometheusRuleOptions {
  readonly namespace: string
  /** Labels by which the stack finds its rules. */
  readonly labels: Readonly<Record<string, string>>
  /** Address of the folder with the pages of the alerts. */
  readonly runbooks: string
}

type Rule = NonNullable<
  NonNullable<NonNullable<IPrometheusRule["spec"]>["groups"]>[number]["rules"]
>[number]

function written(rule: AlertRule | RecordingRule, runbooks: string): Rule {
  if (!isAlert(rule)) {
    const { record, expr, labels } = rule
    return { record, expr, ...(labels === undefined ? {} : { labels: { ...labels } }) }
  }
  const { alert, expr, for: duration, severity, labels, summary, description } = rule
  return {
    alert,
    expr,
    for: duration,
    labels: { severity, ...labels },
    annotations: { summary, description, runbook_url: `${runbooks}/${pageOf(alert)}` },
  }
}

/**
 * One group of rules as the resource that the Prometheus Operator and the VictoriaMetrics operator read.
 * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PrometheusRule
 */
export function prometheusRule(
  group: RuleGroup,
  { namespace, labels, runbooks }: PrometheusRuleOptions,
): IPrometheusRule & ResourceLiteral {
  const { name, interval, rules } = group
  return {
    apiVersion: "monitoring.coreos.com/v1",
    kind: "PrometheusRule",
    metadata: {
      name: `supaflux-${name}`,
      namespace,
      labels: { ...labels },
      // `$labels` and `${…}` are for Prometheus.
      annotations: { "kustomize.toolkit.fluxcd.io/substitute": "disabled" },
    },
    spec: {
      groups: [
        {
          name: `supaflux-${name}`,
          ...(interval === undefined ? {} : { interval }),
          rules: rules.map((rule) => written(rule, runbooks)),
        },
      ],
    },
  }
}
