{{- define "supabase.clusterService" -}}
{{- if hasKey .spec.ports "http" -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ include "supabase.name" . }}
  labels: {{- include "supabase.labels" . | nindent 4 }}
spec:
  selector: {{- include "supabase.selectorLabels" . | nindent 4 }}
  ports:
    - name: {{ .spec.protocol | default "http" }}
      port: {{ .spec.ports.http | int }}
      targetPort: http
      appProtocol: {{ .spec.protocol | default "http" }}
    {{- if and .spec.metrics (ne .spec.metrics.port "http") }}
    - name: {{ .spec.metrics.port }}
      port: {{ index .spec.ports .spec.metrics.port | int }}
      targetPort: {{ .spec.metrics.port }}
      appProtocol: http
    {{- end }}
{{- end }}
{{- end }}

{{- define "supabase.peerService" -}}
{{- if .spec.peers -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ include "supabase.name" . }}-peers
  labels: {{- include "supabase.labels" . | nindent 4 }}
spec:
  clusterIP: None
  # Pods have to find each other before they are ready.
  publishNotReadyAddresses: true
  selector: {{- include "supabase.selectorLabels" . | nindent 4 }}
  ports:
    {{- range .spec.peers }}
    - name: peer-{{ . | int }}
      port: {{ . | int }}
      appProtocol: tcp
    {{- end }}
{{- end }}
{{- end }}
