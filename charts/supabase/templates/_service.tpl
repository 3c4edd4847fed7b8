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
  metrics               { port, path } of its metrics; with "token" they are for holders of one
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
{{- range $part := list "serviceAccount" "workload" "clusterService" "peerService" "claim" "autoscaler" "disruptionBudget" "networkPolicy" "serviceMonitor" }}
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

{{/* Whether the number of pods follows the load. */}}
{{- define "supabase.autoscaled" -}}
{{ with .values.autoscaling }}{{ if .enabled }}true{{ end }}{{ end }}
{{- end }}

{{- define "supabase.workload" -}}
{{- $spec := .spec -}}
apiVersion: apps/v1
kind: {{ ternary "DaemonSet" "Deployment" (hasKey $spec "daemonSet") }}
metadata:
  name: {{ include "supabase.name" . }}
  labels: {{- include "supabase.labels" . | nindent 4 }}
spec:
  {{- /* Under autoscaling the number is the autoscaler's: a fixed one would reset it at each upgrade. */}}
  {{- if and (not (include "supabase.autoscaled" .)) (not (hasKey $spec "daemonSet")) }}
  replicas: {{ .values.replicas | default 1 }}
  {{- end }}
  selector:
    matchLabels: {{- include "supabase.selectorLabels" . | nindent 6 }}
  {{- if $spec.recreate }}
  strategy:
    type: Recreate
  {{- else if not (hasKey $spec "daemonSet") }}
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxUnavailable: 0
      maxSurge: 1
  {{- end }}
  template:
    metadata:
      labels: {{- include "supabase.selectorLabels" . | nindent 8 }}
      annotations:
        kubectl.kubernetes.io/default-container: {{ .service }}
        {{- with $spec.checksum }}
        checksum/config: {{ sha256sum . }}
        {{- end }}
        {{- with include "supabase.secretChecksum" . }}
        checksum/secrets: {{ . }}
        {{- end }}
        {{- with .values.podAnnotations }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
    spec:
      {{- include "supabase.podSpec" . | nindent 6 }}
      {{- if $spec.token }}
      # It asks the API server which pod a log belongs to.
      automountServiceAccountToken: true
      {{- end }}
      {{- if not (or $spec.recreate (hasKey $spec "daemonSet")) }}
      topologySpreadConstraints: {{- include "supabase.topologySpread" . | trim | nindent 8 }}
      {{- end }}
      terminationGracePeriodSeconds: {{ $spec.grace | int }}
      {{- $init := "" }}
      {{- if has "database" ($spec.egress | default list) }}
      {{- $init = include "supabase.waitForDatabase" . | trim }}
      {{- end }}
      {{- range $container := $spec.init }}
      {{- $init = printf "%s\n%s" $init (include "supabase.container" (merge (dict "container" $container) $)) | trim }}
      {{- end }}
      {{- with $init }}
      initContainers: {{- . | nindent 8 }}
      {{- end }}
      containers:
        {{- include "supabase.container" (merge (dict "container" (merge (dict "name" .service "main" true) $spec)) .) | nindent 8 }}
      {{- with include "supabase.volumes" . | trim }}
      volumes: {{- . | nindent 8 }}
      {{- end }}
{{- end }}

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

{{/*
Changes when a Secret changes that the service reads, so that an upgrade restarts its pods. It can be
told only where Helm reaches the cluster: not by helm template.
*/}}
{{- define "supabase.secretChecksum" -}}
{{- $context := . -}}
{{- $found := list -}}
{{- $environments := list (.spec.env | default dict) -}}
{{- range .spec.init }}{{ $environments = append $environments (.env | default dict) }}{{ end -}}
{{- range $environments }}
{{- range $name, $value := . }}
{{- if kindIs "map" $value }}
{{- with coalesce $value.secret $value.optionalSecret }}{{ $found = append $found . }}{{ end }}
{{- end }}
{{- end }}
{{- end }}
{{- $found = concat $found (.spec.secretFiles | default list) | uniq | sortAlpha }}
{{- $data := "" }}
{{- range $found }}
{{- with include "supabase.secretKeyRef" (dict "root" $context.root "secret" . "optional" true) | fromYaml }}
{{- $secret := lookup "v1" "Secret" $context.root.Release.Namespace .name | default dict }}
{{- $data = printf "%s%s" $data (index ($secret.data | default dict) .key | default "") }}
{{- end }}
{{- end }}
{{- with $data }}{{ sha256sum . }}{{ end }}
{{- end }}

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

{{- define "supabase.autoscaler" -}}
{{- if include "supabase.autoscaled" . -}}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ include "supabase.name" . }}
  labels: {{- include "supabase.labels" . | nindent 4 }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ include "supabase.name" . }}
  minReplicas: {{ .values.autoscaling.minReplicas }}
  maxReplicas: {{ .values.autoscaling.maxReplicas }}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: {{ .values.autoscaling.targetCPUUtilization }}
    {{- with .values.autoscaling.targetMemoryUtilization }}
    - type: Resource
      resource:
        name: memory
        target:
          type: Utilization
          averageUtilization: {{ . }}
    {{- end }}
{{- end }}
{{- end }}

{{- define "supabase.disruptionBudget" -}}
{{- with .values.podDisruptionBudget -}}
{{- $fewest := $.values.replicas -}}
{{- if include "supabase.autoscaled" $ }}{{ $fewest = $.values.autoscaling.minReplicas }}{{ end -}}
{{- if and .enabled (gt ($fewest | int) 1) -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ include "supabase.name" $ }}
  labels: {{- include "supabase.labels" $ | nindent 4 }}
spec:
  maxUnavailable: {{ .maxUnavailable }}
  # A pod that is not ready must not keep a node from being drained.
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels: {{- include "supabase.selectorLabels" $ | nindent 6 }}
{{- end -}}
{{- end -}}
{{- end }}

{{- define "supabase.serviceMonitor" -}}
{{- $metrics := .spec.metrics | default dict -}}
{{- if and .root.Values.monitoring.enabled $metrics.port (not $metrics.token) -}}
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: {{ include "supabase.name" . }}
  labels: {{- include "supabase.labels" . | nindent 4 }}
spec:
  selector:
    matchLabels: {{- include "supabase.selectorLabels" . | nindent 6 }}
  endpoints:
    - port: {{ .spec.metrics.port }}
      path: {{ .spec.metrics.path | default "/metrics" }}
      interval: {{ .root.Values.monitoring.interval }}
{{- end }}
{{- end }}
