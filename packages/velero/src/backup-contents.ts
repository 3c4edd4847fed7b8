import type { BackupFilter } from "./backup-filter.ts"

/** What controllers make again by themselves, and what only says how things were. */
const made = [
  "certificaterequests.cert-manager.io",
  "challenges.acme.cert-manager.io",
  "controllerrevisions.apps",
  "endpoints",
  "endpointslices.discovery.k8s.io",
  "events",
  "events.events.k8s.io",
  "leases.coordination.k8s.io",
  "orders.acme.cert-manager.io",
  "pods",
  "policyendpoints.networking.k8s.aws",
  "replicasets.apps",
] as const

/**
 * The same, of the whole cluster: what belongs to nodes that will be others, and what refuses
 * everything when it is restored before the pods that answer it.
 */
const madeOfCluster = [
  "apiservices.apiregistration.k8s.io",
  "certificatesigningrequests.certificates.k8s.io",
  "cninodes.vpcresources.k8s.aws",
  "csinodes.storage.k8s.io",
  "mutatingwebhookconfigurations.admissionregistration.k8s.io",
  "nodeclaims.karpenter.sh",
  "nodes",
  "validatingwebhookconfigurations.admissionregistration.k8s.io",
  "volumeattachments.storage.k8s.io",
] as const

/** What Git holds: Flux makes it again, and restored, it would act before its time. */
const fluxResources = [
  "alerts.notification.toolkit.fluxcd.io",
  "artifactgenerators.source.extensions.fluxcd.io",
  "buckets.source.toolkit.fluxcd.io",
  "externalartifacts.source.toolkit.fluxcd.io",
  "fluxinstances.fluxcd.controlplane.io",
  "fluxreports.fluxcd.controlplane.io",
  "gitrepositories.source.toolkit.fluxcd.io",
  "helmcharts.source.toolkit.fluxcd.io",
  "helmreleases.helm.toolkit.fluxcd.io",
  "helmrepositories.source.toolkit.fluxcd.io",
  "imagepolicies.image.toolkit.fluxcd.io",
  "imagerepositories.image.toolkit.fluxcd.io",
  "imageupdateautomations.image.toolkit.fluxcd.io",
  "kustomizations.kustomize.toolkit.fluxcd.io",
  "ocirepositories.source.toolkit.fluxcd.io",
  "providers.notification.toolkit.fluxcd.io",
  "receivers.notification.toolkit.fluxcd.io",
  "resourcesetinputproviders.fluxcd.controlplane.io",
  "resourcesets.fluxcd.controlplane.io",
] as const

/** Velero's records of its own work, most of which it reads from the bucket again. */
const veleroRecords = [
  "backuprepositories.velero.io",
  "backups.velero.io",
  "datadownloads.velero.io",
  "datauploads.velero.io",
  "deletebackuprequests.velero.io",
  "downloadrequests.velero.io",
  "podvolumebackups.velero.io",
  "podvolumerestores.velero.io",
  "restores.velero.io",
  "serverstatusrequests.velero.io",
] as const

/** The schedules by name. */
export type BackupName = "cluster" | "flux" | "velero"

/**
 * What each schedule backs up. No two hold the same thing, and what none of them holds is made again
 * by somebody.
 *
 * @param namespace Velero's own
 */
export function backupContents(namespace: string): Readonly<Record<BackupName, BackupFilter>> {
  return {
    cluster: {
      includedNamespaces: ["*"],
      excludedNamespaces: ["flux-system", namespace],
      excludedNamespaceScopedResources: [...made, ...fluxResources],
      // Velero takes the whole cluster's only when told: a filter of namespaces turns them off.
      includedClusterScopedResources: ["*"],
      excludedClusterScopedResources: madeOfCluster,
    },
    // With its Secrets, which Git does not hold: the key to the repository, the tokens of providers.
    flux: {
      includedNamespaces: ["flux-system"],
      excludedNamespaceScopedResources: made,
    },
    // With the Secret of the repository's password, without which no volume can be read again.
    velero: {
      includedNamespaces: [namespace],
      excludedNamespaceScopedResources: [...made, ...fluxResources, ...veleroRecords],
    },
  }
}
