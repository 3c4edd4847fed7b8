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
}
