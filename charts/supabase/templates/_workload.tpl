{{- define "supabase.workload" -}}
{{- $spec := .spec -}}
apiVersion: apps/v1
kind: {{ ternary "DaemonSet" "Deployment" (hasKey $spec "daemonSet") }}
metadata:
  name: {{ include "supabase.name" . }}
  labels: {{- include "supabase.labels" . | nindent 4 }}
spec:
  {{- if and (not (include "supabase.autoscaled" .)) (not (hasKey $spec "daemonSet")) }}
  replicas: 1
  {{- end }}
  selector:
    matchLabels: {{- include "supabase.selectorLabels" . | nindent 6 }}
  {{- if $spec.recreate }}
  strategy:
    type: Recreate
  {{- else if not (hasKey $spec "daemonSet") }}
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxUnavailable: 0
      maxSurge: 1
  {{- end }}
  template:
    metadata:
      labels: {{- include "supabase.selectorLabels" . | nindent 8 }}
      annotations:
        kubectl.kubernetes.io/default-container: {{ .service }}
        {{- with $spec.checksum }}
        checksum/config: {{ sha256sum . }}
        {{- end }}
        {{- with include "supabase.secretChecksum" . }}
        checksum/secrets: {{ . }}
        {{- end }}
        {{- with .values.podAnnotations }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
    spec:
      {{- include "supabase.podSpec" . | nindent 6 }}
      {{- if $spec.token }}
      # It asks the API server which pod a log belongs to.
      automountServiceAccountToken: true
      {{- end }}
      {{- if not (or $spec.recreate (hasKey $spec "daemonSet")) }}
      topologySpreadConstraints: {{- include "supabase.topologySpread" . | trim | nindent 8 }}
      {{- end }}
      terminationGracePeriodSeconds: {{ $spec.grace | int }}
      {{- $init := "" }}
      {{- if has "database" ($spec.egress | default list) }}
      {{- $init = include "supabase.waitForDatabase" . | trim }}
      {{- end }}
      {{- range $container := $spec.init }}
      {{- $init = printf "%s\n%s" $init (include "supabase.container" (merge (dict "container" $container) $)) | trim }}
      {{- end }}
      {{- with $init }}
      initContainers: {{- . | nindent 8 }}
      {{- end }}
      containers:
        {{- include "supabase.container" (merge (dict "container" (merge (dict "name" .service "main" true) $spec)) .) | nindent 8 }}
      {{- with include "supabase.volumes" . | trim }}
      volumes: {{- . | nindent 8 }}
      {{- end }}
{{- end }}

{{/*
Changes when a Secret changes that the service reads, so that an upgrade restarts its pods. It can be
told only where Helm reaches the cluster: not by helm template.
*/}}
{{- define "supabase.secretChecksum" -}}
{{- $context := . -}}
{{- $found := list -}}
{{- $environments := list (.spec.env | default dict) -}}
{{- range .spec.init }}{{ $environments = append $environments (.env | default dict) }}{{ end -}}
{{- range $environments }}
{{- range $name, $value := . }}
{{- if kindIs "map" $value }}
{{- with coalesce $value.secret $value.optionalSecret }}{{ $found = append $found . }}{{ end }}
{{- end }}
{{- end }}
{{- end }}
{{- $found = concat $found (.spec.secretFiles | default list) | uniq | sortAlpha }}
{{- $data := "" }}
{{- range $found }}
{{- with include "supabase.secretKeyRef" (dict "root" $context.root "secret" . "optional" true) | fromYaml }}
{{- $secret := lookup "v1" "Secret" $context.root.Release.Namespace .name | default dict }}
{{- $data = printf "%s%s" $data (index ($secret.data | default dict) .key | default "") }}
{{- end }}
{{- end }}
{{- with $data }}{{ sha256sum . }}{{ end }}
{{- end }}
