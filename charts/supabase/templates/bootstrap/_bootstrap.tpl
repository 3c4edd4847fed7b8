{{/* Whether the database is prepared by the chart: empty or true. */}}
{{- define "supabase.bootstrap.enabled" -}}
{{- if and (dig "bootstrap" "enabled" false .Values.AsMap) (or .Values.database.host (dig "db" "enabled" false .Values.AsMap)) -}}true{{- end -}}
{{- end }}

{{/* Whether a service is on: empty or true. Call it with (dict "root" $ "service" "auth"). */}}
{{- define "supabase.bootstrap.serves" -}}
{{- if dig .service "enabled" false .root.Values.AsMap -}}true{{- end -}}
{{- end }}

{{/*
Version of a stage that the database reaches: "bootstrap", "auth" or "realtime". It follows from what is
run alone, so that pods roll when that changes and not otherwise. Call it with (dict "root" $ "stage" "auth").
*/}}
{{- define "supabase.bootstrap.version" -}}
{{- $sql := "" -}}
{{- range $path, $content := .root.Files.Glob "files/bootstrap/0*.sql" -}}
{{- $sql = printf "%s%s" $sql ($content | toString) -}}
{{- end -}}
{{- if ne .stage "bootstrap" -}}
{{- $sql = printf "%s%s" $sql (include "supabase.image" (dict "root" .root "image" (get .root.Values .stage).image)) -}}
{{- end -}}
{{ sha256sum $sql | trunc 16 }}
{{- end }}

{{/*
Connections that the pools of all replicas may take, with 2 for these jobs. Realtime has one more for its
cluster and up to 8 for the tenant, REST one more to listen; Meta opens one for each request.
*/}}
{{- define "supabase.bootstrap.connections" -}}
{{- $values := .Values.AsMap -}}
{{- $total := 2 -}}
{{- range $service, $pool := dict "auth" (dig "auth" "maxPoolSize" 10 $values) "rest" (add 1 (dig "rest" "pool" 10 $values)) "realtime" (add 9 (dig "realtime" "poolSize" 5 $values)) "storage" (dig "storage" "maxConnections" 20 $values) "meta" 2 "analytics" (dig "analytics" "poolSize" 10 $values) -}}
{{- if dig $service "enabled" false $values -}}
{{- $replicas := dig $service "replicas" 1 $values -}}
{{- if dig $service "autoscaling" "enabled" false $values -}}
{{- $replicas = dig $service "autoscaling" "maxReplicas" 1 $values -}}
{{- end -}}
{{- $total = add $total (mul (int $pool) (int $replicas)) -}}
{{- end -}}
{{- end -}}
{{ $total }}
{{- end }}

{{/*
Annotations that make an object of these jobs run or exist before the services do. PostgreSQL in the
cluster is itself part of the release: what prepares it comes with it, and the services wait.
Call it with (dict "root" $ "hook" "pre-install,pre-upgrade" "weight" "-10").
*/}}
{{- define "supabase.bootstrap.hook" -}}
{{- if not (dig "db" "enabled" false .root.Values.AsMap) -}}
annotations:
  helm.sh/hook: {{ .hook }}
  helm.sh/hook-weight: {{ .weight | quote }}
  helm.sh/hook-delete-policy: before-hook-creation
{{- end -}}
{{- end }}

{{/*
Name of a job. A hook is deleted before it is made again; where the jobs are no hooks, each revision of
the release has its own, as jobs can't be changed. Call it with (dict "root" $ "job" "prepare").
*/}}
{{- define "supabase.bootstrap.jobName" -}}
{{ include "supabase.name" (dict "root" .root "service" "bootstrap") }}-{{ .job }}
{{- if dig "db" "enabled" false .root.Values.AsMap }}-{{ .root.Release.Revision }}{{ end }}
{{- end }}

{{/*
When a job is tried again. What another try can't heal (exit codes 2 and 3 of bootstrap.sh) ends it at
once; that a node is drained is no failure. Call it with (dict "root" $ "containers" (list "finish")), the
containers that run bootstrap.sh.
*/}}
{{- define "supabase.bootstrap.jobSpec" -}}
backoffLimit: {{ .root.Values.bootstrap.backoffLimit }}
activeDeadlineSeconds: {{ .root.Values.bootstrap.deadlineSeconds }}
podFailurePolicy:
  rules:
    - action: Ignore
      onPodConditions:
        - type: DisruptionTarget
    {{- range .containers }}
    - action: FailJob
      onExitCodes:
        containerName: {{ . }}
        operator: In
        values: [2, 3]
    {{- end }}
{{- end }}

{{/* The connection, as libpq's variables. */}}
{{- define "supabase.bootstrap.connection" -}}
- name: PGHOST
  value: {{ include "supabase.databaseHost" . | trim | quote }}
- name: PGPORT
  value: {{ .Values.database.port | quote }}
- name: PGDATABASE
  value: {{ .Values.database.name | quote }}
- name: PGSSLMODE
  value: {{ .Values.database.sslMode }}
{{- if .Values.database.caBundle.configMap }}
- name: PGSSLROOTCERT
  value: /ca/bundle.pem
{{- end }}
- name: WAIT_SECONDS
  value: {{ .Values.bootstrap.waitSeconds | quote }}
- name: PAUSE_SECONDS
  value: {{ .Values.bootstrap.pauseSeconds | quote }}
{{- end }}

{{/* Where the password of each role is. */}}
{{- define "supabase.bootstrap.roles" -}}
master: databaseMaster
authenticator: databaseAuthenticator
supabase_auth_admin: databaseAuthAdmin
supabase_storage_admin: databaseStorageAdmin
supabase_admin: databaseAdmin
postgres: databasePostgres
supabase_read_only_user: databaseReadOnlyUser
{{- end }}

{{/*
Volumes with the scripts, the CA bundle, passwords of roles and room for temporary files.
Call it with (dict "root" $ "roles" (list "master")); the passwords end in /secrets/<role>.
*/}}
{{- define "supabase.bootstrap.volumes" -}}
- name: bootstrap
  configMap:
    name: {{ include "supabase.name" (dict "root" .root "service" "bootstrap") }}
- name: bootstrap-secrets
  projected:
    defaultMode: 0440
    sources:
      {{- $places := include "supabase.bootstrap.roles" . | fromYaml }}
      {{- range .roles }}
      {{- $reference := include "supabase.secretKeyRef" (dict "root" $.root "secret" (printf "%s.password" (get $places .)) "for" "the bootstrap") | fromYaml }}
      - secret:
          name: {{ $reference.name }}
          items:
            - key: {{ $reference.key }}
              path: {{ . }}
      {{- end }}
- name: bootstrap-work
  emptyDir:
    medium: Memory
    sizeLimit: 16Mi
{{- if .root.Values.database.caBundle.configMap }}
- name: bootstrap-ca
  configMap:
    name: {{ .root.Values.database.caBundle.configMap }}
    items:
      - key: {{ .root.Values.database.caBundle.key }}
        path: bundle.pem
{{- end }}
{{- end }}

{{- define "supabase.bootstrap.volumeMounts" -}}
- name: bootstrap
  mountPath: /bootstrap
  readOnly: true
- name: bootstrap-secrets
  mountPath: /secrets
  readOnly: true
- name: bootstrap-work
  mountPath: /tmp
{{- if .Values.database.caBundle.configMap }}
- name: bootstrap-ca
  mountPath: /ca
  readOnly: true
{{- end }}
{{- end }}

{{/*
A container that runs one part of files/bootstrap/bootstrap.sh as the master user; its further variables
follow it. Call it with (dict "root" $ "do" "prepare").
*/}}
{{- define "supabase.bootstrap.container" -}}
name: {{ .do }}
image: {{ include "supabase.image" (dict "root" .root "image" .root.Values.bootstrap.image) }}
imagePullPolicy: {{ .root.Values.bootstrap.image.pullPolicy }}
command: [sh, /bootstrap/bootstrap.sh, {{ .do }}]
resources: {{- toYaml .root.Values.bootstrap.resources | nindent 2 }}
securityContext: {{- include "supabase.containerSecurityContext" .root | nindent 2 }}
env:
  {{- include "supabase.bootstrap.connection" .root | nindent 2 }}
  - name: PGUSER
    valueFrom:
      secretKeyRef: {{- include "supabase.secretKeyRef" (dict "root" .root "secret" "databaseMaster.username" "for" "the bootstrap") | nindent 8 }}
  - name: LOCK_TIMEOUT
    value: {{ .root.Values.bootstrap.lockTimeout | quote }}
  - name: STATEMENT_TIMEOUT
    value: {{ .root.Values.bootstrap.statementTimeout | quote }}
  - name: LOCK_WAIT
    value: {{ .root.Values.bootstrap.lockWait | quote }}
{{- end }}
