/**
 * Paths below which a chart takes any key although its defaults do not show it, by chart: free maps
 * that are written out as they are, and keys that only templates read.
 */
export const freeFormValues: Readonly<Record<string, readonly string[]>> = {
  "cert-manager": [
    "config",
    "resources",
    "webhook.resources",
    "cainjector.resources",
    "startupapicheck.resources",
  ],
  "external-secrets": [
    "crds.annotations",
    "resources",
    "webhook.resources",
    "certController.resources",
  ],
  // The profile is read by zzz_profile.yaml, enableReaderRBAC by reader-clusterrole.yaml.
  istiod: [
    "profile",
    "global.enableReaderRBAC",
    "meshConfig",
    "seccompProfile",
    "gateways.seccompProfile",
    "resources.limits",
  ],
  "istio-cni": ["profile", "resources.limits"],
  ztunnel: ["resources.limits"],
  "aws-load-balancer-controller": [
    "controllerConfig.featureGates",
    "podDisruptionBudget",
    "podSecurityContext",
    "resources",
    "securityContext",
    "updateStrategy",
  ],
  "external-dns": ["extraArgs", "resources"],
  karpenter: ["controller.resources"],
  "karpenter-crd": ["additionalAnnotations"],
  "metrics-server": ["resources.limits"],
  "prometheus-operator-crds": ["crds.annotations"],
  // A map's keys are names of the user's: of ConfigMaps, of schedules, whose template is a Backup's spec.
  velero: [
    "configMaps",
    "containerSecurityContext",
    "nodeAgent.containerSecurityContext",
    "nodeAgent.podSecurityContext",
    "nodeAgent.resources",
    "podSecurityContext",
    "resources",
    "schedules",
  ],
}
