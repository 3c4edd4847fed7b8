import type { MissingReference } from "./missing-reference.ts"
import { missingFluxReferences } from "./missing-flux-references.ts"
import { deployment, externalSecret, object, secret } from "./objects.ts"

const gateway = "gateway.networking.k8s.io/v1"
const rbac = "rbac.authorization.k8s.io/v1"
const pod = "spec.template.spec"
const container = (rest: object) => deployment("web", { containers: [{ name: "web", ...rest }] })
const cluster = (kubernetes: object) =>
  object("external-secrets.io/v1", "SecretStore", "here", { spec: { provider: { kubernetes } } })

/** A case for each rule about references to what is not there, or more. */
export const missingReferences: readonly MissingReference[] = [
  ...missingFluxReferences,
  {
    code: "SECRET_STORE_MISSING",
    from: (name) =>
      externalSecret("keys", ["key"], { secretStoreRef: { kind: "ClusterSecretStore", name } }),
    at: "spec.secretStoreRef",
    to: object("external-secrets.io/v1", "ClusterSecretStore", "vault"),
    called: "ClusterSecretStore ",
  },
  {
    code: "GENERATOR_MISSING",
    from: (name) =>
      externalSecret("keys", [], {
        dataFrom: [
          {
            sourceRef: {
              generatorRef: {
                apiVersion: "generators.external-secrets.io/v1alpha1",
                kind: "Password",
                name,
              },
            },
          },
        ],
      }),
    at: "spec.dataFrom.0.sourceRef.generatorRef",
    to: object("generators.external-secrets.io/v1alpha1", "Password", "random"),
    called: "Password app/",
  },
  {
    code: "ISSUER_MISSING",
    from: (name) =>
      object("cert-manager.io/v1", "Certificate", "edge", {
        spec: { secretName: "edge-tls", issuerRef: { kind: "ClusterIssuer", name } },
      }),
    at: "spec.issuerRef",
    to: object("cert-manager.io/v1", "ClusterIssuer", "letsencrypt"),
    called: "ClusterIssuer ",
  },
  {
    code: "ROUTE_PARENT_MISSING",
    from: (name) => object(gateway, "HTTPRoute", "api", { spec: { parentRefs: [{ name }] } }),
    at: "spec.parentRefs.0",
    to: object(gateway, "Gateway", "public"),
    called: "Gateway app/",
  },
  {
    code: "SERVICE_MISSING",
    from: (name) =>
      object(gateway, "HTTPRoute", "api", {
        spec: { rules: [{ backendRefs: [{ name, port: 80 }] }] },
      }),
    at: "spec.rules.0.backendRefs.0",
    to: object("v1", "Service", "backend"),
    called: "Service app/",
  },
  {
    code: "SERVICE_MISSING",
    from: (name) =>
      object("admissionregistration.k8s.io/v1", "ValidatingWebhookConfiguration", "checks", {
        webhooks: [{ clientConfig: { service: { name, namespace: "app" } } }],
      }),
    at: "webhooks.0.clientConfig.service",
    to: object("v1", "Service", "backend"),
    called: "Service app/",
  },
  {
    code: "SERVICE_ACCOUNT_MISSING",
    from: (serviceAccountName) => deployment("web", { serviceAccountName }),
    at: `${pod}.serviceAccountName`,
    to: object("v1", "ServiceAccount", "account"),
    called: "ServiceAccount app/",
  },
  {
    code: "SERVICE_ACCOUNT_MISSING",
    from: (name) =>
      object(rbac, "RoleBinding", "gives", {
        roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "view" },
        subjects: [{ kind: "ServiceAccount", name, namespace: "app" }],
      }),
    at: "subjects.0",
    to: object("v1", "ServiceAccount", "account"),
    called: "ServiceAccount app/",
  },
  {
    code: "ROLE_MISSING",
    from: (name) =>
      object(rbac, "RoleBinding", "gives", {
        roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name },
      }),
    at: "roleRef",
    to: object(rbac, "Role", "reader"),
    called: "Role app/",
  },
  {
    code: "VOLUME_CLAIM_MISSING",
    from: (claimName) =>
      deployment("web", { volumes: [{ name: "data", persistentVolumeClaim: { claimName } }] }),
    at: `${pod}.volumes.0.persistentVolumeClaim`,
    to: object("v1", "PersistentVolumeClaim", "storage"),
    called: "PersistentVolumeClaim app/",
  },
  {
    code: "CLASS_MISSING",
    from: (storageClassName) =>
      object("v1", "PersistentVolumeClaim", "data", { spec: { storageClassName } }),
    at: "spec.storageClassName",
    to: object("storage.k8s.io/v1", "StorageClass", "fast-disk"),
    called: "StorageClass ",
  },
  {
    code: "CLASS_MISSING",
    from: (priorityClassName) => deployment("web", { priorityClassName }),
    at: `${pod}.priorityClassName`,
    to: object("scheduling.k8s.io/v1", "PriorityClass", "important"),
    called: "PriorityClass ",
  },
  {
    code: "CLASS_MISSING",
    from: (gatewayClassName) =>
      object(gateway, "Gateway", "public", { spec: { gatewayClassName } }),
    at: "spec.gatewayClassName",
    to: object(gateway, "GatewayClass", "istio-own"),
    called: "GatewayClass ",
  },
  {
    code: "CLASS_MISSING",
    from: (ingressClassName) =>
      object("networking.k8s.io/v1", "Ingress", "web", { spec: { ingressClassName } }),
    at: "spec.ingressClassName",
    to: object("networking.k8s.io/v1", "IngressClass", "nginx"),
    called: "IngressClass ",
  },
  {
    code: "CLASS_MISSING",
    from: (storageClassName) =>
      object("monitoring.coreos.com/v1", "Prometheus", "main", {
        spec: { storage: { volumeClaimTemplate: { spec: { storageClassName } } } },
      }),
    at: "spec.storage.volumeClaimTemplate.spec.storageClassName",
    to: object("storage.k8s.io/v1", "StorageClass", "fast-disk"),
    called: "StorageClass ",
  },
  {
    code: "CLASS_MISSING",
    from: (secretProviderClass) =>
      deployment("web", { volumes: [{ csi: { volumeAttributes: { secretProviderClass } } }] }),
    at: `${pod}.volumes.0.csi.volumeAttributes.secretProviderClass`,
    to: object("secrets-store.csi.x-k8s.io/v1", "SecretProviderClass", "vault-keys"),
    called: "SecretProviderClass app/",
  },
  {
    code: "SCALE_TARGET_MISSING",
    from: (name) =>
      object("autoscaling/v2", "HorizontalPodAutoscaler", "web", {
        spec: { scaleTargetRef: { apiVersion: "apps/v1", kind: "StatefulSet", name } },
      }),
    at: "spec.scaleTargetRef",
    to: object("apps/v1", "StatefulSet", "database"),
    called: "StatefulSet app/",
  },
  {
    code: "BACKUP_LOCATION_MISSING",
    from: (storageLocation) =>
      object("velero.io/v1", "Schedule", "hourly", { spec: { template: { storageLocation } } }),
    at: "spec.template.storageLocation",
    to: object("velero.io/v1", "BackupStorageLocation", "default-location"),
    called: "BackupStorageLocation app/",
  },
  {
    code: "NODE_CLASS_MISSING",
    from: (name) =>
      object("karpenter.sh/v1", "NodePool", "workers", {
        spec: {
          template: {
            spec: { nodeClassRef: { group: "karpenter.k8s.aws", kind: "EC2NodeClass", name } },
          },
        },
      }),
    at: "spec.template.spec.nodeClassRef",
    to: object("karpenter.k8s.aws/v1", "EC2NodeClass", "standard"),
    called: "EC2NodeClass ",
  },
  {
    code: "TARGET_REFERENCE_MISSING",
    from: (name) =>
      object("security.istio.io/v1", "AuthorizationPolicy", "allow", {
        spec: { targetRefs: [{ group: "", kind: "Service", name }] },
      }),
    at: "spec.targetRefs.0",
    to: object("v1", "Service", "backend"),
    called: "Service app/",
  },
  {
    code: "SECRET_MISSING",
    from: (name) => container({ env: [{ valueFrom: { secretKeyRef: { name, key: "key" } } }] }),
    at: `${pod}.containers.0.env.0.valueFrom.secretKeyRef`,
    to: secret("keys", "key"),
    called: "Secret app/",
  },
  {
    code: "SECRET_MISSING",
    from: (name) =>
      object("cert-manager.io/v1", "Issuer", "acme", {
        spec: {
          acme: { solvers: [{ dns01: { cloudflare: { apiTokenSecretRef: { name, key: "a" } } } }] },
        },
      }),
    at: "spec.acme.solvers.0.dns01.cloudflare.apiTokenSecretRef",
    to: externalSecret("token", ["a"]),
    called: "Secret app/",
  },
  {
    code: "SERVICE_ACCOUNT_MISSING",
    from: (name) => cluster({ auth: { serviceAccount: { name } } }),
    at: "spec.provider.kubernetes.auth.serviceAccount",
    to: object("v1", "ServiceAccount", "account"),
    called: "ServiceAccount app/",
  },
  {
    code: "NAMESPACE_REFERENCE_MISSING",
    from: (remoteNamespace) => cluster({ remoteNamespace }),
    at: "spec.provider.kubernetes.remoteNamespace",
    to: object("v1", "Namespace", "elsewhere"),
    called: "Namespace ",
  },
  {
    code: "CONFIG_MAP_MISSING",
    from: (name) =>
      deployment("web", {
        volumes: [{ name: "v", projected: { sources: [{ configMap: { name } }] } }],
      }),
    at: `${pod}.volumes.0.projected.sources.0.configMap`,
    to: object("v1", "ConfigMap", "settings", { data: { a: "b" } }),
    called: "ConfigMap app/",
  },
]
