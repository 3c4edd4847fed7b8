{{/*
Name of a service's objects and its service account: <release>-<service>.
Call it with (dict "root" $ "service" "kong").
*/}}
{{- define "supabase.name" -}}
{{ printf "%s-%s" .root.Release.Name .service }}
{{- end }}

{{/* Labels that select a service's pods; they never change. Network policies rely on them. */}}
{{- define "supabase.selectorLabels" -}}
app.kubernetes.io/name: supabase
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .service }}
{{- end }}

{{/* Labels of a service's objects, but not of its pods: a new chart version must not restart them. */}}
{{- define "supabase.labels" -}}
{{ include "supabase.selectorLabels" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" }}
{{- end }}

{{/* Address of an image. Call it with (dict "root" $ "image" .Values.kong.image). */}}
{{- define "supabase.image" -}}
{{- $registry := .root.Values.imageRegistry | default .image.registry -}}
{{ $registry }}/{{ .image.repository }}:{{ .image.tag }}{{ with .image.digest }}@{{ . }}{{ end }}
{{- end }}

{{/* What every pod has in common. Call it with (dict "root" $ "service" "kong" "uid" 1000). */}}
{{- define "supabase.podSpec" -}}
serviceAccountName: {{ include "supabase.name" . }}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with .root.Values.imagePullSecrets }}
imagePullSecrets: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with .root.Values.nodeSelector }}
nodeSelector: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.tolerations }}
tolerations: {{- toYaml . | nindent 2 }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: {{ .uid }}
  runAsGroup: {{ .uid }}
  fsGroup: {{ .uid }}
  seccompProfile:
    type: RuntimeDefault
{{- end }}

{{- define "supabase.containerSecurityContext" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop:
    - ALL
{{- end }}

{{/* Spreads a service over zones and nodes, without keeping a pod from starting on a small cluster. */}}
{{- define "supabase.topologySpread" -}}
{{- range $topologyKey := list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
- maxSkew: 1
  topologyKey: {{ $topologyKey }}
  whenUnsatisfiable: ScheduleAnyway
  labelSelector:
    matchLabels: {{- include "supabase.selectorLabels" $ | nindent 6 }}
  matchLabelKeys:
    - pod-template-hash
{{- end }}
{{- end }}
