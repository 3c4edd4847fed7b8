{{/* The role that a service logs in as, and the stage that it needs; empty for one that has no role. */}}
{{- define "supabase.waitForDatabase.needs" -}}
auth: { role: supabase_auth_admin, stage: auth }
rest: { role: authenticator, stage: bootstrap }
realtime: { role: supabase_admin, stage: realtime }
storage: { role: supabase_storage_admin, stage: bootstrap }
meta: { role: postgres, stage: bootstrap }
analytics: { role: supabase_admin, stage: bootstrap }
{{- end }}

{{/*
An init container that lets a pod start when the database is at the version that its service needs, and
the service's password works. Call it and its volumes with (dict "root" $ "service" "auth").
*/}}
{{- define "supabase.waitForDatabase" -}}
{{- $needs := get (include "supabase.waitForDatabase.needs" . | fromYaml) .service -}}
{{- if and $needs (include "supabase.bootstrap.enabled" .root) -}}
- name: wait-for-database
  image: {{ include "supabase.image" (dict "root" .root "image" .root.Values.bootstrap.image) }}
  imagePullPolicy: {{ .root.Values.bootstrap.image.pullPolicy }}
  command: [sh, /bootstrap/bootstrap.sh, wait]
  env:
    {{- include "supabase.bootstrap.connection" .root | nindent 4 }}
    - name: PGUSER
      value: {{ $needs.role }}
    - name: STAGE
      value: {{ $needs.stage }}
    - name: VERSION
      value: {{ include "supabase.bootstrap.version" (dict "root" .root "stage" $needs.stage) | quote }}
  resources: {{- toYaml .root.Values.bootstrap.resources | nindent 4 }}
  securityContext: {{- include "supabase.containerSecurityContext" .root | nindent 4 }}
  volumeMounts: {{- include "supabase.bootstrap.volumeMounts" .root | nindent 4 }}
{{- end -}}
{{- end }}

{{- define "supabase.waitForDatabase.volumes" -}}
{{- $needs := get (include "supabase.waitForDatabase.needs" . | fromYaml) .service -}}
{{- if and $needs (include "supabase.bootstrap.enabled" .root) -}}
{{- include "supabase.bootstrap.volumes" (dict "root" .root "roles" (list $needs.role)) -}}
{{- end -}}
{{- end }}
