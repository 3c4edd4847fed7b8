{{/*
Who may reach the pods of a service, and what they may reach.

  callers   components of the release; "ingress" is the Gateway
  egress    "database", "https", "smtp", or components of the release with their port: { meta: 8080 }
  peers     ports between its own pods

In an ambient mesh all traffic between pods goes through port 15008 of the receiver, where the mesh's
own policies decide; outside of one the plain ports are used.
*/}}
{{- define "supabase.networkPolicy" -}}
{{- if .root.Values.networkPolicy.enabled -}}
{{- $policy := .root.Values.networkPolicy -}}
{{- $spec := .spec -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ include "supabase.name" . }}
  labels: {{- include "supabase.labels" . | nindent 4 }}
spec:
  podSelector:
    matchLabels: {{- include "supabase.selectorLabels" . | nindent 6 }}
  policyTypes:
    - Ingress
    - Egress
  {{- $ingress := include "supabase.networkPolicy.ingress" . | trim }}
  ingress: {{- if $ingress }}{{ $ingress | nindent 4 }}{{ else }} []{{ end }}
  egress: {{- include "supabase.networkPolicy.egress" . | trim | nindent 4 }}
{{- end }}
{{- end }}

{{- define "supabase.networkPolicy.ingress" -}}
{{- $policy := .root.Values.networkPolicy -}}
{{- $spec := .spec -}}
{{- range $caller := $spec.callers }}
- from:
    {{- if ne $caller "ingress" }}
    - podSelector:
        matchLabels: {{- include "supabase.selectorLabels" (dict "root" $.root "service" $caller) | nindent 10 }}
    {{- else if $policy.ingressNamespace }}
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: {{ $policy.ingressNamespace }}
    {{- else }}
    - namespaceSelector: {}
    {{- end }}
  ports:
    - port: {{ $spec.ports.http | int }}
      protocol: TCP
{{- end }}
{{- with $spec.peers }}
- from:
    - podSelector:
        matchLabels: {{- include "supabase.selectorLabels" $ | nindent 10 }}
  ports:
    {{- range . }}
    - port: {{ . | int }}
      protocol: TCP
    {{- end }}
{{- end }}
{{- if and $policy.monitoringNamespace $spec.metrics }}
- from:
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: {{ $policy.monitoringNamespace }}
  ports:
    - port: {{ index $spec.ports $spec.metrics.port | int }}
      protocol: TCP
{{- end }}
{{- if and $policy.mesh $spec.ports }}
- from:
    - namespaceSelector: {}
  ports:
    - port: 15008
      protocol: TCP
# The kubelet's probes, as an ambient mesh lets them in.
- from:
    - ipBlock:
        cidr: 169.254.7.127/32
{{- end }}
{{- end }}

{{- define "supabase.networkPolicy.egress" -}}
{{- $policy := .root.Values.networkPolicy -}}
{{- $spec := .spec -}}
- to:
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: kube-system
    # A cache of DNS on the node.
    - ipBlock:
        cidr: 169.254.20.10/32
  ports:
    - port: 53
      protocol: UDP
    - port: 53
      protocol: TCP
{{- if $policy.mesh }}
- to:
    - namespaceSelector: {}
  ports:
    - port: 15008
      protocol: TCP
{{- end }}
{{- range $spec.egress }}
{{- if kindIs "map" . }}
{{- range $component, $port := . }}
- to:
    - podSelector:
        matchLabels: {{- include "supabase.selectorLabels" (dict "root" $.root "service" $component) | nindent 10 }}
  ports:
    - port: {{ $port | int }}
      protocol: TCP
{{- end }}
{{- else if eq . "database" }}
- to:
    {{- if $.root.Values.db.enabled }}
    - podSelector:
        matchLabels: {{- include "supabase.selectorLabels" (dict "root" $.root "service" "db") | nindent 10 }}
    {{- else }}
    {{- range $policy.databaseCidrs }}
    - ipBlock:
        cidr: {{ . }}
    {{- end }}
    {{- end }}
  ports:
    - port: {{ $.root.Values.database.port }}
      protocol: TCP
{{- else if eq . "https" }}
- to: {{- include "supabase.networkPolicy.outside" $ | nindent 4 }}
  ports:
    - port: 443
      protocol: TCP
{{- else if eq . "smtp" }}
- to: {{- include "supabase.networkPolicy.outside" $ | nindent 4 }}
  ports:
    - port: {{ $.root.Values.auth.smtp.port }}
      protocol: TCP
{{- else if eq . "podIdentity" }}
# Where EKS Pod Identity hands out credentials.
- to:
    - ipBlock:
        cidr: 169.254.170.23/32
    - ipBlock:
        cidr: fd00:ec2::23/128
  ports:
    - port: 80
      protocol: TCP
{{- end }}
{{- end }}
{{- with $spec.peers }}
- to:
    - podSelector:
        matchLabels: {{- include "supabase.selectorLabels" $ | nindent 10 }}
  ports:
    {{- range . }}
    - port: {{ . | int }}
      protocol: TCP
    {{- end }}
{{- end }}
{{- end }}

{{/* Networks outside of the cluster, without the metadata of the node and its credentials. */}}
{{- define "supabase.networkPolicy.outside" -}}
{{- range .root.Values.networkPolicy.httpsCidrs }}
- ipBlock:
    cidr: {{ . }}
    {{- if eq . "0.0.0.0/0" }}
    except:
      - 169.254.0.0/16
    {{- end }}
{{- end }}
{{- end }}
