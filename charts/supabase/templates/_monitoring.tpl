{{/*
What the Prometheus Operator reads of a service: by its Service, or by its pods where it has none. What
only holders of a token may see is asked for with the one that the values name.
*/}}
{{- define "supabase.monitor" -}}
{{- $metrics := .spec.metrics | default dict -}}
{{- $monitoring := .root.Values.monitoring -}}
{{- if and $monitoring.enabled $metrics.port -}}
{{- $byService := hasKey .spec.ports "http" -}}
apiVersion: monitoring.coreos.com/v1
kind: {{ ternary "ServiceMonitor" "PodMonitor" $byService }}
metadata:
  name: {{ include "supabase.name" . }}
  namespace: {{ .root.Release.Namespace }}
  labels:
    {{- include "supabase.labels" . | nindent 4 }}
    {{- with $monitoring.labels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
spec:
  selector:
    matchLabels: {{- include "supabase.selectorLabels" . | nindent 6 }}
  {{ ternary "endpoints" "podMetricsEndpoints" $byService }}:
    - port: {{ $metrics.port }}
      path: {{ $metrics.path | default "/metrics" }}
      interval: {{ $monitoring.interval }}
      scrapeTimeout: {{ $monitoring.scrapeTimeout }}
      {{- with $metrics.token }}
      authorization:
        credentials: {{- include "supabase.secretKeyRef" (dict "root" $.root "secret" . "for" "monitoring.enabled") | nindent 10 }}
      {{- end }}
{{- end }}
{{- end }}
