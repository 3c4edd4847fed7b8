import { filterProblems, isInBackup } from "@supaflux/check"
import { fluxKinds } from "@supaflux/flux"
import { describe, expect, it } from "vitest"
import { backupContents } from "./backup-contents.ts"
import type { BackupFilter } from "./backup-filter.ts"
import { veleroKinds } from "./velero-kinds.ts"

/** An object, by its type as `resource.group` in the plural. */
interface Item {
  readonly type: string
  readonly namespace?: string
  readonly name?: string
  readonly labels?: Readonly<Record<string, string>>
}

function isHeld(filter: BackupFilter, { type, namespace, labels = {}, ...rest }: Item): boolean {
  return isInBackup(filter, { types: [type], namespace, labels, ...rest })
}

const contents = Object.entries(backupContents("velero"))
const holding = (item: Item): string[] =>
  contents.flatMap(([name, filter]) => (isHeld(filter, item) ? [name] : []))

const everywhere = ["default", "kube-system", "supabase", "flux-system", "velero"]
/** Which schedule a namespace belongs to. */
const owner = (namespace: string): string =>
  ({ "flux-system": "flux", velero: "velero" })[namespace] ?? "cluster"

/** The plural that kinds of Flux and Velero have in the API. */
const plural = (kind: string): string => {
  const name = kind.toLowerCase()
  return name.endsWith("y") ? `${name.slice(0, -1)}ies` : `${name}s`
}

describe("what the schedules back up", () => {
  it("is filtered as Velero takes it", () => {
    expect(contents.flatMap(([, filter]) => filterProblems(filter))).toEqual([])
  })

  it.each([
    "configmaps",
    "cronjobs.batch",
    "daemonsets.apps",
    "deployments.apps",
    "externalsecrets.external-secrets.io",
    "gateways.gateway.networking.k8s.io",
    "certificates.cert-manager.io",
    "horizontalpodautoscalers.autoscaling",
    "httproutes.gateway.networking.k8s.io",
    "jobs.batch",
    "networkpolicies.networking.k8s.io",
    "persistentvolumeclaims",
    "poddisruptionbudgets.policy",
    "resourcequotas",
    "rolebindings.rbac.authorization.k8s.io",
    "secrets",
    "serviceaccounts",
    "services",
    "statefulsets.apps",
    "servicemonitors.monitoring.coreos.com",
  ])("holds %s once, in the schedule of their namespace", (type) => {
    for (const namespace of everywhere) {
      expect(holding({ type, namespace })).toEqual([owner(namespace)])
    }
  })

  it.each([
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
    "volumesnapshots.snapshot.storage.k8s.io",
  ])("leaves %s out, which are made again", (type) => {
    for (const namespace of everywhere) expect(holding({ type, namespace })).toEqual([])
  })

  it.each([
    "clusterissuers.cert-manager.io",
    "clusterrolebindings.rbac.authorization.k8s.io",
    "clusterroles.rbac.authorization.k8s.io",
    "clustersecretstores.external-secrets.io",
    "customresourcedefinitions.apiextensions.k8s.io",
    "ec2nodeclasses.karpenter.k8s.aws",
    "gatewayclasses.gateway.networking.k8s.io",
    "nodepools.karpenter.sh",
    "persistentvolumes",
    "priorityclasses.scheduling.k8s.io",
    "storageclasses.storage.k8s.io",
    "volumesnapshotclasses.snapshot.storage.k8s.io",
  ])("holds %s with the cluster", (type) => {
    expect(holding({ type })).toEqual(["cluster"])
  })

  it.each([
    "apiservices.apiregistration.k8s.io",
    "certificatesigningrequests.certificates.k8s.io",
    "cninodes.vpcresources.k8s.aws",
    "csinodes.storage.k8s.io",
    "mutatingwebhookconfigurations.admissionregistration.k8s.io",
    "nodeclaims.karpenter.sh",
    "nodes",
    "validatingwebhookconfigurations.admissionregistration.k8s.io",
    "volumeattachments.storage.k8s.io",
    "volumesnapshotcontents.snapshot.storage.k8s.io",
  ])("leaves %s of the whole cluster out", (type) => {
    expect(holding({ type })).toEqual([])
  })

  it.each(everywhere)("holds the namespace %s with what is in it", (name) => {
    expect(holding({ type: "namespaces", name })).toEqual([owner(name)])
  })

  it("holds the objects of Flux in its own namespace, and leaves to Git those that act elsewhere", () => {
    const types = [
      ...fluxKinds.map(({ group, kind }) => `${plural(kind)}.${group}`),
      ...["fluxinstances", "fluxreports", "resourcesets", "resourcesetinputproviders"].map(
        (name) => `${name}.fluxcd.controlplane.io`,
      ),
      "artifactgenerators.source.extensions.fluxcd.io",
    ]
    expect(types).toContain("helmreleases.helm.toolkit.fluxcd.io")
    for (const type of types) {
      for (const namespace of everywhere) {
        expect({ type, namespace, in: holding({ type, namespace }) }).toEqual({
          type,
          namespace,
          in: namespace === "flux-system" ? ["flux"] : [],
        })
      }
    }
  })

  it("holds what Velero is told, and not what it has done", () => {
    const held = veleroKinds.filter(({ group, kind }) => {
      const type = kind === "BackupRepository" ? "backuprepositories" : plural(kind)
      return holding({ type: `${type}.${group}`, namespace: "velero" }).length > 0
    })
    expect(held.map(({ kind }) => kind)).toEqual([
      "BackupStorageLocation",
      "Schedule",
      "VolumeSnapshotLocation",
    ])
  })

  it("leaves out what carries the label that says so", () => {
    const labels = { "velero.io/exclude-from-backup": "true" }
    expect(holding({ type: "secrets", namespace: "supabase", labels })).toEqual([])
  })

  it("follows Velero into another namespace", () => {
    const { cluster, velero } = backupContents("backups")
    const secret = { type: "secrets", namespace: "backups" }
    expect([isHeld(cluster, secret), isHeld(velero, secret)]).toEqual([false, true])
  })
})
