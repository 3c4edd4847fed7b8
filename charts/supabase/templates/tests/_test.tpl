{{/* The services that a release has and that tests ask for, as a JSON list. */}}
{{- define "supabase.test.services" -}}
{{- $on := list -}}
{{- range list "kong" "auth" "rest" "realtime" "storage" "imgproxy" "functions" "meta" "studio" "analytics" "minio" -}}
{{- if (get $.Values .).enabled -}}{{- $on = append $on . -}}{{- end -}}
{{- end -}}
{{- toJson $on -}}
{{- end }}

{{/* Empty when services are absent. Call it with (dict "on" $services "needs" (list "auth")). */}}
{{- define "supabase.test.has" -}}
{{- $absent := false -}}
{{- range .needs -}}{{- if not (has . $.on) -}}{{- $absent = true -}}{{- end -}}{{- end -}}
{{- if not $absent -}}true{{- end -}}
{{- end }}

{{/*
A pod of `helm test`, as files/tests/pods.yaml describes it.
Call it with (dict "root" $ "on" $services "tests" $tests "pod" $pod "weight" 1).
*/}}
{{- define "supabase.test.pod" -}}
{{- $test := dict "root" .root "service" "test" "uid" 1000 -}}
{{- $asks := .pod.asks | default (dict "service" "kong" "port" 8000) -}}
{{- $image := ternary "python" "curl" (hasKey .pod "python") -}}
{{- $given := .root.Values.tests -}}
{{- $functions := .root.Values.functions -}}
{{- if has $given.function $functions.public -}}
{{- fail (printf "tests.function is %s, which functions.public opens to everybody: name a function that asks for a JWT, or none." $given.function) -}}
{{- end -}}
{{- $scripts := list -}}
{{- range .pod.scripts -}}
{{- if include "supabase.test.has" (dict "on" $.on "needs" .needs) -}}{{- $scripts = append $scripts .name -}}{{- end -}}
{{- end -}}
{{- $env := dict
  "BASE_URL" (include "supabase.url" (dict "root" .root "service" $asks.service "port" $asks.port))
  "SERVICES" (join " " .on)
  "TEST_TIMEOUT" 15
  "TEST_DEADLINE" 180
  "TEST_WAIT" 30
  "DATABASE_TLS" (ne .root.Values.database.sslMode "disable")
  "VERIFY_JWT" $functions.verifyJwt
  "FUNCTION" $given.function
-}}
{{- range .pod.secrets -}}{{- $_ := set $env . (get $.tests.secrets .) -}}{{- end -}}
apiVersion: v1
kind: Pod
metadata:
  name: {{ include "supabase.name" $test }}-{{ .pod.name }}
  labels: {{- include "supabase.labels" $test | nindent 4 }}
  annotations:
    helm.sh/hook: test
    # Helm runs one after the other and stops at the first that fails: what others build on comes first.
    helm.sh/hook-weight: {{ .weight | quote }}
    # Kept until the next run, with its log.
    helm.sh/hook-delete-policy: before-hook-creation
spec:
  {{- include "supabase.podSpec" $test | nindent 2 }}
  restartPolicy: Never
  # Beyond TEST_DEADLINE, so that a script that is late still deletes what it has made.
  activeDeadlineSeconds: 300
  containers:
    - name: test
      image: {{ include "supabase.image" (dict "root" .root "image" (get $given.images $image)) }}
      imagePullPolicy: {{ (get $given.images $image).pullPolicy }}
      {{- if .pod.python }}
      command: [python3, /tests/{{ .pod.python }}]
      {{- else }}
      command: {{- concat (list "sh" "/tests/run.sh") $scripts | toYaml | nindent 8 }}
      {{- end }}
      env: {{- include "supabase.env" (dict "root" .root "service" "helm test" "env" $env) | trim | nindent 8 }}
      resources:
        requests:
          cpu: 10m
          memory: 32Mi
        limits:
          memory: 64Mi
      securityContext: {{- include "supabase.containerSecurityContext" .root | nindent 8 }}
      volumeMounts:
        - name: tests
          mountPath: /tests
          readOnly: true
        - name: tmp
          mountPath: /tmp
  volumes:
    - name: tests
      configMap:
        name: {{ include "supabase.name" $test }}
    - name: tmp
      emptyDir:
        medium: Memory
        sizeLimit: 16Mi
{{- end }}
