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

{{/* URL of a service inside the cluster. Call it with (dict "root" $ "service" "meta" "port" 8080). */}}
{{- define "supabase.url" -}}
http://{{ include "supabase.name" . }}:{{ .port }}
{{- end }}

{{/*
What every pod has in common. Call it with (dict "root" $ "service" "kong" "uid" 1000); with uid 0 for
the few images that have to start as root.
*/}}
{{- define "supabase.podSpec" -}}
serviceAccountName: {{ include "supabase.name" . }}
automountServiceAccountToken: {{ dig "token" false (.spec | default dict) }}
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
  {{- if .uid }}
  runAsNonRoot: true
  runAsUser: {{ .uid }}
  runAsGroup: {{ .uid }}
  fsGroup: {{ .uid }}
  {{- end }}
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

{{/* Origin of the API, and where users are sent when nothing else is asked for. */}}
{{- define "supabase.publicUrl" -}}
{{ .Values.publicUrl | default (printf "http://%s-kong:8000" .Release.Name) }}
{{- end }}

{{/* Whether the database's certificate is checked: then its CA bundle is there. */}}
{{- define "supabase.verifiesDatabase" -}}
{{ if hasPrefix "verify-" .Values.database.sslMode }}true{{ end }}
{{- end }}

{{/* Host of the database: the one in the cluster while that is on. */}}
{{- define "supabase.databaseHost" -}}
{{ if .Values.db.enabled }}{{ .Release.Name }}-db{{ else }}{{ .Values.database.host }}{{ end }}
{{- end }}

{{/* Where pods find the certificates that sign the database's. */}}
{{- define "supabase.databaseCaPath" -}}
/etc/supabase/database/ca.pem
{{- end }}

{{/*
Where a secret value is. Call it with (dict "root" $ "secret" "jwt.secret"); it fails when no place is
given, and gives nothing when "optional" is set. The secrets of a service that is seldom installed are
among its own values: analytics.secrets.
*/}}
{{- define "supabase.secretKeyRef" -}}
{{- $group := splitList "." .secret | first -}}
{{- $key := splitList "." .secret | last -}}
{{- $own := index .root.Values $group | default dict -}}
{{- $owns := hasKey $own "secrets" -}}
{{- $places := ternary $own.secrets (index .root.Values.secrets $group) $owns -}}
{{- $reference := index ($places | default dict) $key -}}
{{- if $reference -}}
name: {{ $reference.name }}
key: {{ $reference.key }}
{{- else if not .optional -}}
{{- $at := ternary (printf "%s.secrets.%s" $group $key) (printf "secrets.%s.%s" $group $key) $owns -}}
{{- fail (printf "%s is missing, but %s reads it: set it to { name: <Secret>, key: <key> } of a Secret in the namespace %s." $at (.for | default "the release") .root.Release.Namespace) -}}
{{- end -}}
{{- end }}

{{/*
Environment of a container: a list of name and value. A value is a text, { secret: jwt.secret },
{ optionalSecret: smtp.username }, { field: status.podIP } or what Kubernetes calls valueFrom. Empty
texts are left out, as services read them as numbers, times and booleans.
*/}}
{{- define "supabase.env" -}}
{{- $root := .root -}}
{{- $service := .service -}}
{{- range $name, $value := .env }}
{{- if kindIs "map" $value }}
{{- $reference := "" }}
{{- with $value.secret }}{{ $reference = include "supabase.secretKeyRef" (dict "root" $root "secret" . "for" $service) }}{{ end }}
{{- with $value.optionalSecret }}{{ $reference = include "supabase.secretKeyRef" (dict "root" $root "secret" . "optional" true) }}{{ end }}
{{- if $reference }}
- name: {{ $name }}
  valueFrom:
    secretKeyRef: {{- $reference | nindent 6 }}
{{- else if $value.field }}
- name: {{ $name }}
  valueFrom:
    fieldRef:
      fieldPath: {{ $value.field }}
{{- else if or $value.secretKeyRef $value.configMapKeyRef }}
- name: {{ $name }}
  valueFrom: {{- toYaml $value | nindent 4 }}
{{- end }}
{{- else if ne (toString $value) "" }}
- name: {{ $name }}
  value: {{ $value | toString | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/* What services verify tokens with: the key set when there is one, which holds the JWT secret too. */}}
{{- define "supabase.verifyingSecret" -}}
{{ if (.Values.secrets.jwt | default dict).jwks }}jwt.jwks{{ else }}jwt.secret{{ end }}
{{- end }}

{{/* Address of Kong, which services call each other through: it alone checks API keys. */}}
{{- define "supabase.gatewayUrl" -}}
{{ include "supabase.url" (dict "root" . "service" "kong" "port" 8000) }}
{{- end }}
