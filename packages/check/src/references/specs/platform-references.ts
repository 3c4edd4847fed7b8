import type { ReferenceSpec } from "../reference-spec.ts"

const certManager = "cert-manager.io"
const velero = "velero.io"
const monitoring = "monitoring.coreos.com"
const istio = "security.istio.io"

const targeted = [
  `${istio}/AuthorizationPolicy`,
  `${istio}/RequestAuthentication`,
  "telemetry.istio.io/Telemetry",
  "extensions.istio.io/WasmPlugin",
]
const scraped = [
  [`${monitoring}/ServiceMonitor`, "spec.endpoints[]"],
  [`${monitoring}/PodMonitor`, "spec.podMetricsEndpoints[]"],
] as const
/** Where an endpoint names a key of a Secret, and of a Secret or a ConfigMap. */
const secretFields = [
  "authorization.credentials",
  "basicAuth.password",
  "basicAuth.username",
  "bearerTokenSecret",
  "oauth2.clientSecret",
  "tlsConfig.ca.secret",
  "tlsConfig.cert.secret",
  "tlsConfig.keySecret",
]
const configMapFields = ["tlsConfig.ca.configMap", "tlsConfig.cert.configMap"]

/** What the Prometheus Operator makes workloads of. */
const operated = ["Alertmanager", "Prometheus", "PrometheusAgent", "ThanosRuler"].map(
  (kind) => `${monitoring}/${kind}`,
)
const secretKeys = ["objectStorageConfig", "thanos.objectStorageConfig", "additionalScrapeConfigs"]

/** What the objects of the platform's controllers name: certificates, backups, nodes, monitors, policies. */
export const platformReferences: readonly ReferenceSpec[] = [
  {
    family: "issuer",
    in: [`${certManager}/Certificate`, `${certManager}/CertificateRequest`],
    at: "spec.issuerRef",
    to: `${certManager}/Issuer`,
  },
  {
    family: "config",
    in: [`${certManager}/Certificate`],
    at: "spec.keystores.*.passwordSecretRef",
    to: "/Secret",
    key: "key",
  },
  {
    family: "config",
    in: [`${certManager}/Issuer`, `${certManager}/ClusterIssuer`],
    at: "spec.ca",
    to: "/Secret",
    name: "secretName",
    keys: ["tls.crt", "tls.key"],
    namespace: "cluster resources",
  },
  {
    family: "backupLocation",
    in: [`${velero}/Schedule`],
    at: "spec.template.storageLocation",
    to: `${velero}/BackupStorageLocation`,
  },
  {
    family: "backupLocation",
    in: [`${velero}/Schedule`],
    at: "spec.template.volumeSnapshotLocations[]",
    to: `${velero}/VolumeSnapshotLocation`,
  },
  {
    family: "backupLocation",
    in: [`${velero}/Backup`],
    at: "spec.storageLocation",
    to: `${velero}/BackupStorageLocation`,
  },
  {
    family: "config",
    in: [`${velero}/BackupStorageLocation`, `${velero}/VolumeSnapshotLocation`],
    at: "spec.credential",
    to: "/Secret",
    key: "key",
  },
  {
    family: "nodeClass",
    in: ["karpenter.sh/NodePool"],
    at: "spec.template.spec.nodeClassRef",
    to: "karpenter.k8s.aws/EC2NodeClass",
  },
  { family: "target", in: targeted, at: "spec.targetRef", to: "/Service" },
  { family: "target", in: targeted, at: "spec.targetRefs[]", to: "/Service" },
  {
    family: "class",
    in: operated,
    at: "spec.priorityClassName",
    to: "scheduling.k8s.io/PriorityClass",
  },
  {
    family: "class",
    in: operated,
    at: "spec.storage.volumeClaimTemplate.spec.storageClassName",
    to: "storage.k8s.io/StorageClass",
  },
  { family: "config", in: operated, at: "spec.secrets[]", to: "/Secret" },
  { family: "config", in: operated, at: "spec.configMaps[]", to: "/ConfigMap" },
  ...secretKeys.map((field): ReferenceSpec => ({
    family: "config",
    in: operated,
    at: `spec.${field}`,
    to: "/Secret",
    key: "key",
  })),
  ...scraped.flatMap(([kind, endpoint]): ReferenceSpec[] => [
    ...secretFields.map((field): ReferenceSpec => ({
      family: "config",
      in: [kind],
      at: `${endpoint}.${field}`,
      to: "/Secret",
      key: "key",
    })),
    ...configMapFields.map((field): ReferenceSpec => ({
      family: "config",
      in: [kind],
      at: `${endpoint}.${field}`,
      to: "/ConfigMap",
      key: "key",
    })),
  ]),
]
