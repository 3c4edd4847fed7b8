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
