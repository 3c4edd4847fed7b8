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
  // What resources of the operator take as it is, and subcharts: that of Grafana has a test of its own.
  "kube-prometheus-stack": [
    "alertmanager.alertmanagerSpec.resources",
    "alertmanager.alertmanagerSpec.storage",
    "alertmanager.config",
    "grafana",
    "kube-state-metrics",
    "prometheus-node-exporter",
    "prometheus.prometheusSpec.externalLabels",
    "prometheus.prometheusSpec.resources",
    "prometheus.prometheusSpec.storageSpec",
    "prometheus.prometheusSpec.thanos",
    "prometheusOperator.podLabels",
    "prometheusOperator.priorityClassName",
    "prometheusOperator.prometheusConfigReloader.resources",
    "prometheusOperator.resources",
  ],
  "prometheus-operator-crds": ["crds.annotations"],
  "prometheus-postgres-exporter": [
    "config.datasource.passwordSecret",
    "config.datasource.userSecret",
    // Read by its helpers.
    "fullnameOverride",
    "resources",
  ],
  // As a subchart of either stack: what the stack reads of it stands among the others.
  grafana: [
    "additionalDataSources",
    "envValueFrom",
    "fullnameOverride",
    String.raw`grafana\.ini`,
    "podDisruptionBudget",
    "resources",
    "sidecar.datasources.alertmanager",
    "sidecar.datasources.name",
    "sidecar.datasources.uid",
    "sidecar.datasources.url",
    "sidecar.resources",
  ],
  thanos: [
    "compactor.podSecurityContext",
    "compactor.resources",
    "global.podSecurityContext",
    "query.resources",
    "queryFrontend.resources",
    "storegateway.podSecurityContext",
    "storegateway.resources",
  ],
  // Specifications are those of the operator's resources; subcharts as above.
  "victoria-metrics-k8s-stack": [
    "alertmanager.config",
    "alertmanager.spec",
    "grafana",
    "kube-state-metrics",
    "prometheus-node-exporter",
    "victoria-metrics-operator",
    "vmagent.spec",
    "vmalert.spec",
    "vmcluster.spec",
    "vmsingle.spec",
  ],
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
