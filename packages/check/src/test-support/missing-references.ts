import type { Resource } from "@supaflux/core"
import { deployment, externalSecret, object, secret } from "./objects.ts"

/** A reference, and the rule that it breaks when nothing is there. */
interface MissingReference {
  readonly code: string
  /** What refers, given the name that it refers to. */
  readonly from: (name: string) => Resource
  readonly at: string
  readonly to: Resource
  /** How messages call it. */
  readonly called: string
}

const flux = "kustomize.toolkit.fluxcd.io/v1"
const helm = "helm.toolkit.fluxcd.io/v2"
const notification = "notification.toolkit.fluxcd.io"
const gateway = "gateway.networking.k8s.io/v1"
const rbac = "rbac.authorization.k8s.io/v1"
const pod = "spec.template.spec"

const kustomization = (name: string, spec: object) =>
  object(flux, "Kustomization", name, {
    spec: { sourceRef: { kind: "GitRepository", name: "here" }, ...spec },
  })
const release = (spec: object) => object(helm, "HelmRelease", "cache", { spec })
const container = (rest: object) => deployment("web", { containers: [{ name: "web", ...rest }] })

const cluster = (kubernetes: object) =>
  object("external-secrets.io/v1", "SecretStore", "here", { spec: { provider: { kubernetes } } })

/** A case for each rule about references to what is not there, or more. */
export const missingReferences: readonly MissingReference[] = [
  {
    code: "SOURCE_MISSING",
    from: (name) => release({ chartRef: { kind: "OCIRepository", name } }),
    at: "spec.chartRef",
    to: object("source.toolkit.fluxcd.io/v1", "OCIRepository", "cache-chart"),
    called: "OCIRepository app/",
  },
  {
    code: "DEPENDS_ON_MISSING",
    from: (name) => kustomization("second", { dependsOn: [{ name }] }),
    at: "spec.dependsOn.0",
    to: kustomization("first", {}),
    called: "Kustomization app/",
  },
  {
    code: "NAMESPACE_REFERENCE_MISSING",
    from: (targetNamespace) => kustomization("second", { targetNamespace }),
    at: "spec.targetNamespace",
    to: object("v1", "Namespace", "elsewhere"),
    called: "Namespace ",
  },
  {
    code: "HEALTH_CHECK_MISSING",
    from: (name) =>
      kustomization("second", {
        healthChecks: [{ apiVersion: "apps/v1", kind: "Deployment", name, namespace: "app" }],
      }),
    at: "spec.healthChecks.0",
    to: deployment("operator"),
    called: "Deployment app/",
  },
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
    code: "NOTIFICATION_REFERENCE_MISSING",
    from: (name) =>
      object(`${notification}/v1beta3`, "Alert", "all", {
        spec: { providerRef: { name }, eventSources: [{ kind: "Kustomization", name: "*" }] },
      }),
    at: "spec.providerRef",
    to: object(`${notification}/v1beta3`, "Provider", "slack"),
    called: "Provider app/",
  },
  {
    code: "NOTIFICATION_REFERENCE_MISSING",
    from: (name) =>
      object(`${notification}/v1`, "Receiver", "push", {
        spec: { resources: [{ kind: "Kustomization", name }] },
      }),
    at: "spec.resources.0",
    to: kustomization("first", {}),
    called: "Kustomization app/",
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
