import type {
  ListenerHandle,
  MeshHandle,
  PriorityClassHandle,
  SecretStoreHandle,
} from "@supaflux/core"
import type { SecretOperatorHandle } from "@supaflux/secrets"

/** A store that admits the namespace of Supabase. */
export const store: SecretStoreHandle = {
  handle: "secret-store",
  component: "secret-store",
  label: "secret store secret-store",
  kind: "ClusterSecretStore",
  name: "secret-store",
  namespaces: ["supabase", "blue"],
}

export const operator: SecretOperatorHandle = {
  handle: "secret-operator",
  component: "external-secrets",
  label: "External Secrets",
  namespace: "external-secrets",
  serviceAccount: "external-secrets",
}

export const mesh: MeshHandle = {
  handle: "mesh",
  component: "mesh-policy",
  label: "mesh",
  trustDomain: "cluster.local",
}

export const listener: ListenerHandle = {
  handle: "listener",
  component: "gateway",
  label: "listener https of gateway public",
  gateway: { name: "public", namespace: "istio-ingress" },
  sectionName: "https",
  protocol: "HTTPS",
  port: 443,
  hostname: "*.example.com",
  serviceAccount: "public-istio",
}

export const priorityClass: PriorityClassHandle = {
  handle: "priority-class",
  component: "priority-classes",
  label: "priority class supabase",
  name: "supabase",
}
