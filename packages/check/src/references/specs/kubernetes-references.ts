import type { ReferenceSpec } from "../reference-spec.ts"

const rbac = "rbac.authorization.k8s.io"
const networking = "networking.k8s.io"
const admission = "admissionregistration.k8s.io"
const bindings = [`${rbac}/RoleBinding`, `${rbac}/ClusterRoleBinding`]
const service = { family: "service", to: "/Service" } as const

/**
 * What Kubernetes' own objects name, pods apart.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/
 */
export const kubernetesReferences: readonly ReferenceSpec[] = [
  { family: "role", in: bindings, at: "roleRef", to: `${rbac}/ClusterRole` },
  {
    family: "serviceAccount",
    in: bindings,
    at: "subjects[]",
    to: "/ServiceAccount",
    kinds: ["ServiceAccount"],
  },
  {
    family: "scaleTarget",
    in: ["autoscaling/HorizontalPodAutoscaler", "keda.sh/ScaledObject"],
    at: "spec.scaleTargetRef",
    to: "apps/Deployment",
  },
  {
    family: "scaleTarget",
    in: ["autoscaling.k8s.io/VerticalPodAutoscaler"],
    at: "spec.targetRef",
    to: "apps/Deployment",
  },
  {
    family: "class",
    in: ["/PersistentVolumeClaim", "/PersistentVolume"],
    at: "spec.storageClassName",
    to: "storage.k8s.io/StorageClass",
  },
  {
    family: "class",
    in: ["apps/StatefulSet"],
    at: "spec.volumeClaimTemplates[].spec.storageClassName",
    to: "storage.k8s.io/StorageClass",
  },
  {
    family: "class",
    in: ["snapshot.storage.k8s.io/VolumeSnapshot"],
    at: "spec.volumeSnapshotClassName",
    to: "snapshot.storage.k8s.io/VolumeSnapshotClass",
  },
  {
    family: "volumeClaim",
    in: ["snapshot.storage.k8s.io/VolumeSnapshot"],
    at: "spec.source.persistentVolumeClaimName",
    to: "/PersistentVolumeClaim",
  },
  { ...service, in: ["apps/StatefulSet"], at: "spec.serviceName" },
  {
    family: "class",
    in: [`${networking}/Ingress`],
    at: "spec.ingressClassName",
    to: `${networking}/IngressClass`,
  },
  {
    ...service,
    in: [`${networking}/Ingress`],
    at: "spec.defaultBackend.service",
    port: "port.number|port.name",
  },
  {
    ...service,
    in: [`${networking}/Ingress`],
    at: "spec.rules[].http.paths[].backend.service",
    port: "port.number|port.name",
  },
  {
    family: "config",
    in: [`${networking}/Ingress`],
    at: "spec.tls[]",
    to: "/Secret",
    name: "secretName",
    keys: ["tls.crt", "tls.key"],
  },
  { family: "config", in: ["/ServiceAccount"], at: "secrets[]", to: "/Secret" },
  { family: "config", in: ["/ServiceAccount"], at: "imagePullSecrets[]", to: "/Secret" },
  {
    ...service,
    in: [
      `${admission}/ValidatingWebhookConfiguration`,
      `${admission}/MutatingWebhookConfiguration`,
    ],
    at: "webhooks[].clientConfig.service",
    defaultPort: 443,
  },
  {
    ...service,
    in: ["apiregistration.k8s.io/APIService"],
    at: "spec.service",
    defaultPort: 443,
  },
  {
    ...service,
    in: ["apiextensions.k8s.io/CustomResourceDefinition"],
    at: "spec.conversion.webhook.clientConfig.service",
    defaultPort: 443,
  },
]
