{{/*
The fewest and the most pods of a service, as YAML; nothing for one that cannot scale.

A fixed number above one is a range of its own, kept by an autoscaler: the Deployment never has it. A
number that an upgrade takes out of a Deployment becomes one, by client-side and by server-side apply,
until an autoscaler counts again: so that of all numbers only "1" may ever stand there.
*/}}
{{- define "supabase.range" -}}
{{- with .values.autoscaling -}}
{{- if .enabled -}}
{ fewest: {{ .minReplicas }}, most: {{ .maxReplicas }} }
{{- else -}}
{ fewest: {{ $.values.replicas }}, most: {{ $.values.replicas }} }
{{- end -}}
{{- end -}}
{{- end }}

{{/* Whether an autoscaler says how many pods there are. */}}
{{- define "supabase.autoscaled" -}}
{{- $range := include "supabase.range" . | fromYaml -}}
{{ if or (dig "enabled" false (.values.autoscaling | default dict)) (gt ($range.fewest | default 1 | int) 1) }}true{{ end }}
{{- end }}

{{- define "supabase.autoscaler" -}}
{{- if include "supabase.autoscaled" . -}}
{{- $range := include "supabase.range" . | fromYaml -}}
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
  minReplicas: {{ $range.fewest }}
  maxReplicas: {{ $range.most }}
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
{{- $range := include "supabase.range" $ | fromYaml -}}
{{- if and .enabled (gt ($range.fewest | int) 1) -}}
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
