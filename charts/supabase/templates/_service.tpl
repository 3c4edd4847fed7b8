{{/*
Everything that a service consists of. Call it with (dict "root" $ "service" "auth"): the template
"supabase.<service>" says, as YAML, what is special about the service, and its values say the rest.

  uid                   user and group that its processes run as
  command, args, env    of its container; see "supabase.env"
  ports                 by name; "http" is the port of its Service
  liveness, readiness   { path, port } or { tcp: port }
  startupSeconds        how long it may take until it is alive; default 120
  grace                 seconds from the signal to stop until it is killed
  preStop               { sleep: seconds } or { exec: { command } }; default is to sleep 5 seconds,
                        until no node routes to the pod any more
  writable              { path: size } of the folders that it writes to
  memory                { path: size } of folders that live in memory: secrets
  init                  containers that run before it, in order: { name, command, args, env, image }
  volumes, mounts       further ones
  ca                    whether it reads the database's certificates from a file
  callers, egress       who calls it, and what it calls; see "supabase.networkPolicy"
  peers                 ports between its own pods, which also get a headless Service
  metrics               { port, path } of its metrics; "token" is the secret that opens them, if any does
  checksum              text whose change restarts the pods
  accountAnnotations    of its service account
  recreate, claim, daemonSet, root, token   for the services of which there is one
*/}}
{{- define "supabase.service" -}}
{{- include "supabase.validate" .root -}}
{{- $values := index .root.Values .service -}}
{{- if $values.enabled -}}
{{- $spec := include (printf "supabase.%s" .service) .root | fromYaml -}}
{{- with $spec.Error }}{{ fail (printf "The template supabase.%s is no YAML: %s" $.service .) }}{{ end -}}
{{- $context := merge (dict "values" $values "spec" $spec "uid" ($spec.uid | int)) . -}}
{{- range $part := list "serviceAccount" "workload" "clusterService" "peerService" "claim" "autoscaler" "disruptionBudget" "networkPolicy" "monitor" }}
{{- with include (printf "supabase.%s" $part) $context | trim }}
---
{{ . }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- define "supabase.serviceAccount" -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ include "supabase.name" . }}
  labels: {{- include "supabase.labels" . | nindent 4 }}
  {{- with .spec.accountAnnotations }}
  annotations: {{- toYaml . | nindent 4 }}
  {{- end }}
automountServiceAccountToken: false
{{- end }}
