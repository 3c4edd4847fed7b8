import type { MissingReference } from "./missing-reference.ts"
import { deployment, object } from "./objects.ts"

const flux = "kustomize.toolkit.fluxcd.io/v1"
const helm = "helm.toolkit.fluxcd.io/v2"
const notification = "notification.toolkit.fluxcd.io"
const kustomization = (name: string, spec: object) =>
  object(flux, "Kustomization", name, {
    spec: { sourceRef: { kind: "GitRepository", name: "here" }, ...spec },
  })
const release = (spec: object) => object(helm, "HelmRelease", "cache", { spec })

/** References of Flux's own objects to what is not there. */
export const missingFluxReferences: readonly MissingReference[] = [
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
]
