import type { Scope } from "./custom-kind.ts"

const namespaced: Readonly<Record<string, readonly string[]>> = {
  "": [
    "ConfigMap",
    "Endpoints",
    "Event",
    "LimitRange",
    "PersistentVolumeClaim",
    "Pod",
    "PodTemplate",
    "ReplicationController",
    "ResourceQuota",
    "Secret",
    "Service",
    "ServiceAccount",
  ],
  apps: ["ControllerRevision", "DaemonSet", "Deployment", "ReplicaSet", "StatefulSet"],
  autoscaling: ["HorizontalPodAutoscaler"],
  batch: ["CronJob", "Job"],
  "coordination.k8s.io": ["Lease"],
  "discovery.k8s.io": ["EndpointSlice"],
  "events.k8s.io": ["Event"],
  "networking.k8s.io": ["Ingress", "NetworkPolicy"],
  policy: ["PodDisruptionBudget"],
  "rbac.authorization.k8s.io": ["Role", "RoleBinding"],
  "resource.k8s.io": ["ResourceClaim", "ResourceClaimTemplate"],
  "storage.k8s.io": ["CSIStorageCapacity"],
}

const cluster: Readonly<Record<string, readonly string[]>> = {
  "": ["Namespace", "Node", "PersistentVolume"],
  "admissionregistration.k8s.io": [
    "MutatingAdmissionPolicy",
    "MutatingAdmissionPolicyBinding",
    "MutatingWebhookConfiguration",
    "ValidatingAdmissionPolicy",
    "ValidatingAdmissionPolicyBinding",
    "ValidatingWebhookConfiguration",
  ],
  "apiextensions.k8s.io": ["CustomResourceDefinition"],
  "apiregistration.k8s.io": ["APIService"],
  "certificates.k8s.io": ["CertificateSigningRequest"],
  "flowcontrol.apiserver.k8s.io": ["FlowSchema", "PriorityLevelConfiguration"],
  "networking.k8s.io": ["IPAddress", "IngressClass", "ServiceCIDR"],
  "node.k8s.io": ["RuntimeClass"],
  "rbac.authorization.k8s.io": ["ClusterRole", "ClusterRoleBinding"],
  "resource.k8s.io": ["DeviceClass", "ResourceSlice"],
  "scheduling.k8s.io": ["PriorityClass"],
  "storage.k8s.io": [
    "CSIDriver",
    "CSINode",
    "StorageClass",
    "VolumeAttachment",
    "VolumeAttributesClass",
  ],
}

function entries(
  groups: Readonly<Record<string, readonly string[]>>,
  scope: Scope,
): [string, Scope][] {
  return Object.entries(groups).flatMap(([group, kinds]) =>
    kinds.map((kind): [string, Scope] => [group === "" ? kind : `${kind}.${group}`, scope]),
  )
}

/**
 * Scope of every kind that Kubernetes 1.33 to 1.36 serve without a CustomResourceDefinition and that
 * can be declared, by `kindName`.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/
 */
export const builtinKinds: Readonly<Record<string, Scope | undefined>> = Object.fromEntries([
  ...entries(namespaced, "Namespaced"),
  ...entries(cluster, "Cluster"),
])

const builtinGroups = new Set([...Object.keys(namespaced), ...Object.keys(cluster)])

/** Whether an API group is one of Kubernetes' own, in which nobody else can add kinds. */
export function isBuiltinGroup(group: string): boolean {
  return builtinGroups.has(group)
}
