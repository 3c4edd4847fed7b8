import type { App } from "./app.ts"
import type { BenchResource } from "./bench-resource.ts"

/** A container with what production asks of one: probes, limits, no rights. */
function container({ name, index }: App): Readonly<Record<string, unknown>> {
  const secret = (key: string) => ({ secretKeyRef: { name: `${name}-database`, key } })
  return {
    name: "app",
    image: `registry.example.com/platform/${name}:1.${index % 40}.${index % 7}`,
    command: ["/bin/bash", "/config/entrypoint.sh"],
    args: ["--verbose=false", `--shard=${index % 16}`],
    ports: [
      { name: "http", containerPort: 8080 },
      { name: "metrics", containerPort: 9090 },
    ],
    envFrom: [{ configMapRef: { name } }],
    env: [
      { name: "DATABASE_HOST", value: `db-${index % 4}.internal.example.com` },
      { name: "DATABASE_USER", valueFrom: secret("username") },
      { name: "DATABASE_PASSWORD", valueFrom: secret("password") },
      { name: "POD_NAME", valueFrom: { fieldRef: { fieldPath: "metadata.name" } } },
      { name: "WORKERS", value: String(1 + (index % 4)) },
      { name: "TRACING", value: "true" },
    ],
    resources: {
      requests: { cpu: `${100 + (index % 9) * 50}m`, memory: "256Mi" },
      limits: { memory: "512Mi" },
    },
    startupProbe: { httpGet: { path: "/ready", port: "http" }, failureThreshold: 30 },
    readinessProbe: { httpGet: { path: "/ready", port: "http" }, periodSeconds: 5 },
    livenessProbe: { httpGet: { path: "/live", port: "http" }, periodSeconds: 10 },
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    },
    volumeMounts: [
      { name: "config", mountPath: "/config", readOnly: true },
      { name: "scratch", mountPath: "/tmp" },
    ],
  }
}

/** The application's pods. */
export function deployment(app: App): BenchResource {
  const { name, namespace, labels, selector } = app
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name, namespace, labels },
    spec: {
      revisionHistoryLimit: 3,
      selector: { matchLabels: selector },
      strategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: "25%", maxUnavailable: 0 } },
      template: {
        metadata: {
          labels,
          annotations: { "cluster-autoscaler.kubernetes.io/safe-to-evict": "true" },
        },
        spec: {
          serviceAccountName: name,
          terminationGracePeriodSeconds: 60,
          securityContext: {
            runAsNonRoot: true,
            runAsUser: 10_001,
            fsGroup: 10_001,
            seccompProfile: { type: "RuntimeDefault" },
          },
          topologySpreadConstraints: [
            {
              maxSkew: 1,
              topologyKey: "topology.kubernetes.io/zone",
              whenUnsatisfiable: "ScheduleAnyway",
              labelSelector: { matchLabels: selector },
            },
          ],
          containers: [container(app)],
          volumes: [
            { name: "config", configMap: { name, defaultMode: 0o555 } },
            { name: "scratch", emptyDir: {} },
          ],
        },
      },
    },
  }
}
