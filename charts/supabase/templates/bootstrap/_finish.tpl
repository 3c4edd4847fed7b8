{{/*
Specification of the job that follows the services: users' migrations from their source, if they have one,
then policies, migrations, PostgREST's reload.
*/}}
{{- define "supabase.bootstrap.finish" -}}
{{- $bootstrap := dict "root" . "service" "bootstrap" "uid" 70 }}
{{- $migrations := .Values.bootstrap.migrations }}
{{- $source := $migrations.source }}
{{- $tables := list }}
{{- if include "supabase.bootstrap.serves" (dict "root" . "service" "auth") }}{{ $tables = append $tables "auth.users" }}{{ end }}
{{- if include "supabase.bootstrap.serves" (dict "root" . "service" "storage") }}{{ $tables = append $tables "storage.objects" }}{{ end }}
{{- include "supabase.bootstrap.jobSpec" (dict "root" . "containers" (concat (ternary (list "fetch") list (ne $source.name "")) (list "finish"))) }}
template:
  metadata:
    labels: {{- include "supabase.selectorLabels" $bootstrap | nindent 6 }}
  spec:
    {{- include "supabase.podSpec" $bootstrap | nindent 4 }}
    restartPolicy: Never
    {{- if $source.name }}
    initContainers:
      - {{- include "supabase.bootstrap.fetch" . | nindent 8 }}
    {{- end }}
    containers:
      -
        {{- include "supabase.bootstrap.container" (dict "root" . "do" "finish") | nindent 8 }}
          - name: TABLES
            value: {{ join " " $tables | quote }}
          - name: MIGRATIONS
            value: /migrations
        volumeMounts:
          {{- include "supabase.bootstrap.volumeMounts" . | nindent 10 }}
          {{- range $index, $_ := $migrations.configMaps }}
          - name: migrations-{{ $index }}
            mountPath: /migrations/{{ $index }}
            readOnly: true
          {{- end }}
          {{- if $migrations.image }}
          - name: migrations-image
            mountPath: /migrations/image
            readOnly: true
            {{- with trimPrefix "/" $migrations.path }}
            subPath: {{ . }}
            {{- end }}
          {{- end }}
          {{- if $source.name }}
          - name: migrations-source
            mountPath: /migrations/source
            readOnly: true
          {{- end }}
    volumes:
      {{- include "supabase.bootstrap.volumes" (dict "root" . "roles" (list "master")) | nindent 6 }}
      {{- range $index, $name := $migrations.configMaps }}
      - name: migrations-{{ $index }}
        configMap:
          name: {{ $name }}
      {{- end }}
      {{- if $migrations.image }}
      - name: migrations-image
        image:
          reference: {{ $migrations.image }}
          pullPolicy: IfNotPresent
      {{- end }}
      {{- if $source.name }}
      - name: migrations-source
        emptyDir:
          sizeLimit: 64Mi
      - name: fetch-work
        emptyDir:
          sizeLimit: 512Mi
      # What the API server asks for, and what it shows; the other container has neither.
      - name: source-credentials
        projected:
          defaultMode: 0440
          sources:
            - serviceAccountToken:
                path: token
                expirationSeconds: 3600
            - configMap:
                name: kube-root-ca.crt
                items:
                  - key: ca.crt
                    path: ca.crt
      {{- end }}
{{- end }}

{{/* The container that fetches users' migrations from a source of Flux. */}}
{{- define "supabase.bootstrap.fetch" -}}
{{- $source := .Values.bootstrap.migrations.source -}}
{{- $image := .Values.tests.images.python -}}
name: fetch
image: {{ include "supabase.image" (dict "root" . "image" $image) }}
imagePullPolicy: {{ $image.pullPolicy }}
command: [python3, /bootstrap/fetch.py, /migrations/source]
env:
  - name: SOURCE_KIND
    value: {{ $source.kind }}
  - name: SOURCE_NAME
    value: {{ $source.name | quote }}
  - name: SOURCE_NAMESPACE
    value: {{ .Release.Namespace | quote }}
  - name: SOURCE_PATH
    value: {{ $source.path | quote }}
  - name: CREDENTIALS
    value: /source
  - name: TMPDIR
    value: /work
  - name: WAIT_SECONDS
    value: {{ .Values.bootstrap.waitSeconds | quote }}
  - name: PAUSE_SECONDS
    value: {{ .Values.bootstrap.pauseSeconds | quote }}
resources: {{- toYaml .Values.bootstrap.resources | nindent 2 }}
securityContext: {{- include "supabase.containerSecurityContext" . | nindent 2 }}
volumeMounts:
  - name: bootstrap
    mountPath: /bootstrap
    readOnly: true
  - name: source-credentials
    mountPath: /source
    readOnly: true
  - name: migrations-source
    mountPath: /migrations/source
  - name: fetch-work
    mountPath: /work
{{- end }}
