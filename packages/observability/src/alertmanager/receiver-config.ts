import type { JsonObject, SecretKeyRef } from "@supaflux/core"
import type { AlertReceiver } from "./receiver.ts"

/** Where a key of a mounted Secret is found in the pod. */
export type SecretFile = (of: SecretKeyRef) => string

const title =
  '[{{ .Status | toUpper }}{{ if eq .Status "firing" }}:{{ .Alerts.Firing | len }}{{ end }}] {{ .CommonLabels.alertname }}'
const text = [
  "{{ range .Alerts -}}",
  "*{{ .Annotations.summary }}* ({{ .Labels.severity }})",
  "{{ .Annotations.description }}",
  "{{ if .Annotations.runbook_url }}<{{ .Annotations.runbook_url }}|Runbook>{{ end }}",
  "{{ end }}",
].join("\n")

/**
 * A receiver as Alertmanager's configuration has it.
 *
 * @see https://prometheus.io/docs/alerting/latest/configuration/
 */
export function receiverConfig(
  name: string,
  receiver: AlertReceiver,
  file: SecretFile,
): JsonObject {
  const { sendResolved = true } = receiver
  const common = { send_resolved: sendResolved }
  switch (receiver.type) {
    case "slack":
      return {
        name,
        slack_configs: [
          {
            ...common,
            api_url_file: file(receiver.secret.key("address")),
            ...(receiver.channel === undefined ? {} : { channel: receiver.channel }),
            title,
            text,
          },
        ],
      }
    case "pagerduty":
      return {
        name,
        pagerduty_configs: [
          {
            ...common,
            routing_key_file: file(receiver.secret.key("routing-key")),
            description: title,
            severity: "{{ .CommonLabels.severity }}",
            details: {
              summary: "{{ .CommonAnnotations.summary }}",
              runbook: "{{ .CommonAnnotations.runbook_url }}",
            },
          },
        ],
      }
    case "opsgenie":
      return {
        name,
        opsgenie_configs: [
          {
            ...common,
            api_key_file: file(receiver.secret.key("api-key")),
            ...(receiver.region === "eu" ? { api_url: "https://api.eu.opsgenie.com/" } : {}),
            message: title,
            description: text,
            priority: '{{ if eq .CommonLabels.severity "critical" }}P1{{ else }}P3{{ end }}',
          },
        ],
      }
    case "email":
      return {
        name,
        email_configs: [
          {
            ...common,
            to: receiver.to.join(", "),
            from: receiver.from,
            smarthost: receiver.server,
            auth_username: receiver.username,
            auth_password_file: file(receiver.secret.key("password")),
            require_tls: true,
            headers: { Subject: title },
          },
        ],
      }
  }
}
