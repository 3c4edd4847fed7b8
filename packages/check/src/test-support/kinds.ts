import type { CustomKind, Provides, Scope } from "@supaflux/core"

function kinds(group: string, scope: Scope, ...names: readonly string[]): CustomKind[] {
  return names.map((kind) => ({ group, kind, scope }))
}

/** The definitions that tests need, as if the cluster had them. */
export const provided: Provides = {
  crds: [
    ...kinds("external-secrets.io", "Namespaced", "ExternalSecret", "SecretStore"),
    ...kinds("external-secrets.io", "Cluster", "ClusterSecretStore", "ClusterExternalSecret"),
    ...kinds("generators.external-secrets.io", "Namespaced", "Password"),
    ...kinds("cert-manager.io", "Namespaced", "Certificate", "Issuer"),
    ...kinds("cert-manager.io", "Cluster", "ClusterIssuer"),
    ...kinds("gateway.networking.k8s.io", "Namespaced", "Gateway", "HTTPRoute", "GRPCRoute"),
    ...kinds("gateway.networking.k8s.io", "Namespaced", "ReferenceGrant", "TCPRoute"),
    ...kinds("gateway.networking.k8s.io", "Cluster", "GatewayClass"),
    ...kinds("karpenter.sh", "Cluster", "NodePool"),
    ...kinds("karpenter.k8s.aws", "Cluster", "EC2NodeClass"),
    ...kinds("velero.io", "Namespaced", "Schedule", "BackupStorageLocation"),
    ...kinds("monitoring.coreos.com", "Namespaced", "ServiceMonitor", "PodMonitor"),
    ...kinds("monitoring.coreos.com", "Namespaced", "Prometheus"),
    ...kinds("secrets-store.csi.x-k8s.io", "Namespaced", "SecretProviderClass"),
    ...kinds("security.istio.io", "Namespaced", "AuthorizationPolicy", "PeerAuthentication"),
    ...kinds("bitnami.com", "Namespaced", "SealedSecret"),
    ...kinds("example.com", "Namespaced", "Database"),
  ],
}
