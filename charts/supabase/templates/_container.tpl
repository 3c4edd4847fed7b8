{{/* One container; "container" is the service itself, or one that runs before it. */}}
{{- define "supabase.container" -}}
{{- $container := .container -}}
- name: {{ $container.name }}
  image: {{ include "supabase.image" (dict "root" .root "image" ($container.image | default .values.image)) }}
  imagePullPolicy: {{ ($container.image | default .values.image).pullPolicy }}
  {{- with $container.command }}
  command: {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with $container.args }}
  args: {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- $env := merge (deepCopy .values.extraEnv) ($container.env | default dict) }}
  {{- with include "supabase.env" (merge (dict "env" $env) .) | trim }}
  env: {{- . | nindent 4 }}
  {{- end }}
  {{- if $container.main }}
  ports:
    {{- range $name, $port := $container.ports }}
    - name: {{ $name }}
      containerPort: {{ $port | int }}
    {{- end }}
  {{- /* Liveness begins when it has started, however long that takes. */}}
  startupProbe: {{- include "supabase.probe" (dict "probe" $container.liveness) | nindent 4 }}
    periodSeconds: 2
    timeoutSeconds: 2
    failureThreshold: {{ div ($container.startupSeconds | default 120 | int) 2 }}
  livenessProbe: {{- include "supabase.probe" (dict "probe" $container.liveness) | nindent 4 }}
    periodSeconds: 10
    timeoutSeconds: 5
    failureThreshold: 6
  readinessProbe: {{- include "supabase.probe" (dict "probe" $container.readiness) | nindent 4 }}
    periodSeconds: 5
    timeoutSeconds: 5
  lifecycle:
    preStop: {{- toYaml ($container.preStop | default (dict "sleep" (dict "seconds" 5))) | nindent 6 }}
  {{- end }}
  resources: {{- toYaml .values.resources | nindent 4 }}
  securityContext:
    {{- if .spec.root }}
    {{- toYaml .spec.root | nindent 4 }}
    {{- else }}
    {{- include "supabase.containerSecurityContext" . | nindent 4 }}
    {{- end }}
  {{- with include "supabase.mounts" . | trim }}
  volumeMounts: {{- . | nindent 4 }}
  {{- end }}
{{- end }}

{{- define "supabase.probe" -}}
{{- if .probe.tcp -}}
tcpSocket:
  port: {{ .probe.tcp }}
{{- else if .probe.exec -}}
exec:
  command: {{- toYaml .probe.exec | nindent 4 }}
{{- else -}}
httpGet:
  path: {{ .probe.path }}
  port: {{ .probe.port }}
{{- end -}}
{{- end }}
