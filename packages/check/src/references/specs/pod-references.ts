import type { ReferenceSpec } from "../reference-spec.ts"

type PodSpecReference = Omit<ReferenceSpec, "in">

const containers = ["containers[]", "initContainers[]", "ephemeralContainers[]"]

const volumes: readonly PodSpecReference[] = [
  {
    family: "config",
    at: "volumes[].secret",
    to: "/Secret",
    name: "secretName",
    key: "items[].key",
  },
  { family: "config", at: "volumes[].configMap", to: "/ConfigMap", key: "items[].key" },
  {
    family: "config",
    at: "volumes[].projected.sources[].secret",
    to: "/Secret",
    key: "items[].key",
  },
  {
    family: "config",
    at: "volumes[].projected.sources[].configMap",
    to: "/ConfigMap",
    key: "items[].key",
  },
  { family: "config", at: "volumes[].csi.nodePublishSecretRef", to: "/Secret" },
  {
    family: "class",
    at: "volumes[].csi.volumeAttributes.secretProviderClass",
    to: "secrets-store.csi.x-k8s.io/SecretProviderClass",
  },
  {
    family: "volumeClaim",
    at: "volumes[].persistentVolumeClaim",
    to: "/PersistentVolumeClaim",
    name: "claimName",
  },
  {
    family: "class",
    at: "volumes[].ephemeral.volumeClaimTemplate.spec.storageClassName",
    to: "storage.k8s.io/StorageClass",
  },
]

/** What the `spec` of a pod names; paths begin there. */
export const podReferences: readonly PodSpecReference[] = [
  { family: "serviceAccount", at: "serviceAccountName", to: "/ServiceAccount" },
  { family: "class", at: "priorityClassName", to: "scheduling.k8s.io/PriorityClass" },
  { family: "class", at: "runtimeClassName", to: "node.k8s.io/RuntimeClass" },
  { family: "config", at: "imagePullSecrets[]", to: "/Secret" },
  ...volumes,
  ...containers.flatMap((container): PodSpecReference[] => [
    {
      family: "config",
      at: `${container}.env[].valueFrom.secretKeyRef`,
      to: "/Secret",
      key: "key",
    },
    {
      family: "config",
      at: `${container}.env[].valueFrom.configMapKeyRef`,
      to: "/ConfigMap",
      key: "key",
    },
    { family: "config", at: `${container}.envFrom[].secretRef`, to: "/Secret" },
    { family: "config", at: `${container}.envFrom[].configMapRef`, to: "/ConfigMap" },
  ]),
]
