{{/* Name of the volume of a folder: /app/.pgdelta-cache is app-pgdelta-cache. */}}
{{- define "supabase.folder" -}}
{{ . | lower | replace "." "" | replace "_" "-" | trimPrefix "/" | replace "/" "-" }}
{{- end }}

{{- define "supabase.mounts" -}}
{{- range $path, $size := merge (deepCopy (.spec.writable | default dict)) (.spec.memory | default dict) }}
- name: {{ include "supabase.folder" $path }}
  mountPath: {{ $path }}
{{- end }}
{{- if .spec.claim }}
- name: data
  mountPath: {{ .spec.claim }}
{{- end }}
{{- if and .spec.ca (include "supabase.verifiesDatabase" .root) }}
- name: database-ca
  mountPath: {{ dir (include "supabase.databaseCaPath" .) }}
  readOnly: true
{{- end }}
{{- with .spec.mounts }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "supabase.volumes" -}}
{{- range $path, $size := .spec.writable }}
- name: {{ include "supabase.folder" $path }}
  emptyDir:
    sizeLimit: {{ $size }}
{{- end }}
{{- range $path, $size := .spec.memory }}
- name: {{ include "supabase.folder" $path }}
  emptyDir:
    medium: Memory
    sizeLimit: {{ $size }}
{{- end }}
{{- if .spec.claim }}
- name: data
  persistentVolumeClaim:
    claimName: {{ include "supabase.name" . }}
{{- end }}
{{- if and .spec.ca (include "supabase.verifiesDatabase" .root) }}
- name: database-ca
  configMap:
    name: {{ .root.Values.database.caBundle.configMap }}
    items:
      - key: {{ .root.Values.database.caBundle.key }}
        path: {{ base (include "supabase.databaseCaPath" .) }}
{{- end }}
{{- with .spec.volumes }}
{{ toYaml . }}
{{- end }}
{{- if has "database" (.spec.egress | default list) }}
{{ include "supabase.waitForDatabase.volumes" . | trim }}
{{- end }}
{{- end }}

{{- define "supabase.claim" -}}
{{- if .spec.claim -}}
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: {{ include "supabase.name" . }}
  labels: {{- include "supabase.labels" . | nindent 4 }}
  {{- with .values.volume.annotations }}
  annotations: {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  accessModes:
    - ReadWriteOnce
  {{- with .values.volume.storageClassName }}
  storageClassName: {{ . }}
  {{- end }}
  resources:
    requests:
      storage: {{ .values.volume.size }}
{{- end }}
{{- end }}
