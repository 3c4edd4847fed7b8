{{- define "supabase.serviceMonitor" -}}
{{- $metrics := .spec.metrics | default dict -}}
{{- if and .root.Values.monitoring.enabled $metrics.port (not $metrics.token) -}}
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: {{ include "supabase.name" . }}
  labels: {{- include "supabase.labels" . | nindent 4 }}
spec:
  selector:
    matchLabels: {{- include "supabase.selectorLabels" . | nindent 6 }}
  endpoints:
    - port: {{ .spec.metrics.port }}
      path: {{ .spec.metrics.path | default "/metrics" }}
      interval: {{ .root.Values.monitoring.interval }}
{{- end }}
{{- end }}
