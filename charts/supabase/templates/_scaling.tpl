{{/* Whether the number of pods follows the load. */}}
{{- define "supabase.autoscaled" -}}
{{ with .values.autoscaling }}{{ if .enabled }}true{{ end }}{{ end }}
{{- end }}

{{- define "supabase.autoscaler" -}}
{{- if include "supabase.autoscaled" . -}}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ include "supabase.name" . }}
  labels: {{- include "supabase.labels" . | nindent 4 }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ include "supabase.name" . }}
  minReplicas: {{ .values.autoscaling.minReplicas }}
  maxReplicas: {{ .values.autoscaling.maxReplicas }}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: {{ .values.autoscaling.targetCPUUtilization }}
    {{- with .values.autoscaling.targetMemoryUtilization }}
    - type: Resource
      resource:
        name: memory
        target:
          type: Utilization
          averageUtilization: {{ . }}
    {{- end }}
{{- end }}
{{- end }}

{{- define "supabase.disruptionBudget" -}}
{{- with .values.podDisruptionBudget -}}
{{- $fewest := $.values.replicas -}}
{{- if include "supabase.autoscaled" $ }}{{ $fewest = $.values.autoscaling.minReplicas }}{{ end -}}
{{- if and .enabled (gt ($fewest | int) 1) -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ include "supabase.name" $ }}
  labels: {{- include "supabase.labels" $ | nindent 4 }}
spec:
  maxUnavailable: {{ .maxUnavailable }}
  # A pod that is not ready must not keep a node from being drained.
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels: {{- include "supabase.selectorLabels" $ | nindent 6 }}
{{- end -}}
{{- end -}}
{{- end }}
