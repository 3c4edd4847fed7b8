{{/* Whether keys of the new form are there, with the tokens that stand for them. */}}
{{- define "supabase.kong.newKeys" -}}
{{- $jwt := .Values.secrets.jwt | default dict -}}
{{ if and $jwt.publishableKey $jwt.secretKey $jwt.anonKeyAsymmetric $jwt.serviceKeyAsymmetric }}true{{ end }}
{{- end }}

{{/* Secrets that Kong's configuration holds, as "<secret>.<key>". */}}
{{- define "supabase.kong.secrets" -}}
- jwt.anonKey
- jwt.serviceKey
{{- if include "supabase.kong.newKeys" . }}
- jwt.publishableKey
- jwt.secretKey
- jwt.anonKeyAsymmetric
- jwt.serviceKeyAsymmetric
{{- end }}
{{- if .Values.studio.enabled }}
- dashboard.username
- dashboard.password
{{- end }}
{{- end }}

{{/*
Kong's declarative configuration, with "$secret:<name>" where files/kong/configure.lua writes a secret.
https://developer.konghq.com/gateway/db-less-mode/
*/}}
{{- define "supabase.kong.config" -}}
{{- $newKeys := include "supabase.kong.newKeys" . -}}
_format_version: "3.0"
consumers:
  - username: anon
    acls: [{ group: anon }]
    keyauth_credentials:
      - key: $secret:jwt.anonKey
      {{- if $newKeys }}
      - key: $secret:jwt.publishableKey
      {{- end }}
  - username: service_role
    acls: [{ group: admin }]
    keyauth_credentials:
      - key: $secret:jwt.serviceKey
      {{- if $newKeys }}
      - key: $secret:jwt.secretKey
      {{- end }}
  {{- if .Values.studio.enabled }}
  - username: dashboard
    basicauth_credentials:
      - { username: "$secret:dashboard.username", password: "$secret:dashboard.password" }
  {{- end }}
plugins:
  - name: prometheus
    config: { status_code_metrics: true, latency_metrics: true, bandwidth_metrics: true, upstream_health_metrics: true }
routes:
  # The tilde makes it a regular expression, so that longer paths do not match.
  - name: supaflux-health
    paths: ["~/_supaflux/health$"]
    methods: [GET, HEAD]
    plugins:
      - name: request-termination
        config: { status_code: 200, content_type: application/json; charset=utf-8, body: '{"status":"ok"}' }
services:
{{- range include "supabase.kong.routes" . | fromYamlArray }}
  - name: {{ .name }}
    url: {{ include "supabase.url" (dict "root" $ "service" .to.component "port" (.to.port | int)) }}{{ .to.path }}
    {{- with .timeout }}
    read_timeout: {{ mul . 1000 }}
    {{- end }}
    routes:
      - name: {{ .name }}
        paths: [{{ .path | quote }}]
        strip_path: true
        {{- if .streams }}
        request_buffering: false
        response_buffering: false
        {{- end }}
    plugins: {{- include "supabase.kong.plugins" (dict "root" $ "route" .) | nindent 6 }}
{{- end }}
{{- end }}

{{/* Plugins of one route, by who may call it and what becomes of the key. */}}
{{- define "supabase.kong.plugins" -}}
{{- $route := .route -}}
{{- if eq $route.access "nobody" }}
- name: request-termination
  config: { status_code: 403, message: Access is forbidden. }
{{- else if not $route.private }}
{{- $cors := .root.Values.kong.cors }}
- name: cors
  config:
    origins: {{ $cors.origins | default (list (include "supabase.publicUrl" .root)) | toJson }}
    credentials: {{ $cors.credentials }}
    max_age: 3600
    exposed_headers: [Content-Range, Location, Upload-Offset, Upload-Length, Tus-Resumable, x-sb-error-code]
{{- end }}
{{- if has $route.access (list "key" "admin") }}
- name: key-auth
  config: { key_names: [apikey], hide_credentials: false }
- name: acl
  config:
    hide_groups_header: true
    allow: {{ ternary (list "admin") (list "admin" "anon") (eq $route.access "admin") | toJson }}
{{- end }}
{{- if eq $route.access "dashboard" }}
- name: basic-auth
  config: { hide_credentials: true }
{{- end }}
{{- with $route.headers }}
- name: request-transformer
  config:
    add:
      headers:
        {{- range $name, $value := . }}
        - {{ printf "%s:%s" $name $value | quote }}
        {{- end }}
{{- end }}
{{- with $route.token }}
{{- $keys := ternary "keys" "no-keys" (eq (include "supabase.kong.newKeys" $.root) "true") }}
- name: post-function
  config:
    access:
      - {{ printf "%s%s" ($.root.Files.Get (printf "files/kong/%s.lua" $keys)) ($.root.Files.Get (printf "files/kong/%s.lua" .)) | toJson }}
{{- end }}
{{- if not (or $route.token $route.headers (ne $route.access "open") (not $route.private)) }} []{{ end }}
{{- end }}
