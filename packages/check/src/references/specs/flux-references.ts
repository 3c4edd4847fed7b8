import type { ReferenceSpec } from "../reference-spec.ts"

const kustomize = "kustomize.toolkit.fluxcd.io"
const helm = "helm.toolkit.fluxcd.io"
const source = "source.toolkit.fluxcd.io"
const image = "image.toolkit.fluxcd.io"
const notification = "notification.toolkit.fluxcd.io"

const kustomization = `${kustomize}/Kustomization`
const release = `${helm}/HelmRelease`
const repositories = ["GitRepository", "OCIRepository", "HelmRepository", "Bucket"].map(
  (kind) => `${source}/${kind}`,
)
const namespace = { family: "namespace", to: "/Namespace" } as const
const config = { family: "config", to: "/Secret" } as const

/** Groups of the kinds that notifications name without one. */
const groups = {
  Kustomization: kustomize,
  HelmRelease: helm,
  ImageRepository: image,
  ImagePolicy: image,
  ImageUpdateAutomation: image,
  ExternalArtifact: source,
}

/**
 * What Flux's own objects name.
 * @see https://fluxcd.io/flux/components/
 */
export const fluxReferences: readonly ReferenceSpec[] = [
  {
    family: "source",
    in: [kustomization, `${image}/ImageUpdateAutomation`],
    at: "spec.sourceRef",
    to: `${source}/GitRepository`,
  },
  {
    family: "source",
    in: [release],
    at: "spec.chart.spec.sourceRef",
    to: `${source}/HelmRepository`,
  },
  { family: "source", in: [release], at: "spec.chartRef", to: `${source}/OCIRepository` },
  { family: "source", in: [`${source}/HelmChart`], at: "spec.sourceRef", to: `${source}/Bucket` },
  {
    family: "source",
    in: [`${image}/ImagePolicy`],
    at: "spec.imageRepositoryRef",
    to: `${image}/ImageRepository`,
  },
  { family: "dependsOn", in: [kustomization], at: "spec.dependsOn[]", to: kustomization },
  { family: "dependsOn", in: [release], at: "spec.dependsOn[]", to: release },
  {
    family: "healthCheck",
    in: [kustomization],
    at: "spec.healthChecks[]",
    to: "/Service",
  },
  { ...namespace, in: [kustomization, release], at: "spec.targetNamespace" },
  { ...namespace, in: [release], at: "spec.storageNamespace" },
  {
    family: "config",
    in: [kustomization],
    at: "spec.postBuild.substituteFrom[]",
    to: "/ConfigMap",
  },
  {
    family: "config",
    in: [release],
    at: "spec.valuesFrom[]",
    to: "/ConfigMap",
    key: "valuesKey",
    keys: ["values.yaml"],
  },
  { ...config, in: [kustomization], at: "spec.decryption.secretRef" },
  { ...config, in: [kustomization, release], at: "spec.kubeConfig.secretRef" },
  { ...config, in: [release], at: "spec.chart.spec.verify.secretRef" },
  { ...config, in: [...repositories, `${image}/ImageRepository`], at: "spec.secretRef" },
  { ...config, in: [...repositories, `${image}/ImageRepository`], at: "spec.certSecretRef" },
  { ...config, in: [...repositories, `${image}/ImageRepository`], at: "spec.proxySecretRef" },
  { ...config, in: repositories, at: "spec.verify.secretRef" },
  { ...config, in: [`${notification}/Provider`], at: "spec.secretRef" },
  { ...config, in: [`${notification}/Provider`], at: "spec.certSecretRef", keys: ["ca.crt"] },
  { ...config, in: [`${notification}/Provider`], at: "spec.proxySecretRef" },
  { ...config, in: [`${notification}/Receiver`], at: "spec.secretRef", keys: ["token"] },
  {
    family: "serviceAccount",
    in: [kustomization, release, ...repositories],
    at: "spec.serviceAccountName",
    to: "/ServiceAccount",
  },
  {
    family: "notification",
    in: [`${notification}/Alert`],
    at: "spec.providerRef",
    to: `${notification}/Provider`,
  },
  {
    family: "notification",
    in: [`${notification}/Alert`],
    at: "spec.eventSources[]",
    to: `${source}/GitRepository`,
    groups,
  },
  {
    family: "notification",
    in: [`${notification}/Receiver`],
    at: "spec.resources[]",
    to: `${source}/GitRepository`,
    groups,
  },
]
