import { compose, validate, type Component, type Provides } from "@supaflux/core"
import { snapshotOf } from "@supaflux/testing"
import { StorageClass } from "kubernetes-models/storage.k8s.io/v1/StorageClass"
import { describe, expect, it } from "vitest"
import { eksAddons } from "./eks-addons.ts"
import { storage } from "./storage.ts"

const key = "arn:aws:kms:eu-central-1:111122223333:key/0a1b"

async function findingsOf(component: Component, provides: Provides) {
  const { composition, findings } = compose({ name: "test", components: [component], provides })
  return [...findings, ...(await validate(composition))].map(({ code }) => code)
}

describe("storage", () => {
  it("makes the resources as they are applied", async () => {
    await expect(snapshotOf(storage().resources)).toMatchFileSnapshot(
      "./__snapshots__/storage.yaml",
    )
  })

  it("fits the model of a StorageClass", () => {
    const { storageClass } = storage({ kmsKeyId: key, parameters: { iops: "6000" } }).resources
    expect(() => StorageClass.prototype.validate.call(storageClass)).not.toThrow()
  })

  it("stands in a cluster whose add-ons bring the kinds, and in no other", async () => {
    const provided = eksAddons({ snapshotController: true })
    expect(await findingsOf(storage(), provided)).toEqual([])
    expect(await findingsOf(storage(), eksAddons({}))).toEqual(["CRD_MISSING"])
  })

  it("always encrypts, with the key that is given", () => {
    const parameters = (options: Parameters<typeof storage>[0]) =>
      storage(options).resources.storageClass.parameters
    expect(parameters({})).toEqual({ type: "gp3", encrypted: "true" })
    expect(parameters({ kmsKeyId: key })).toEqual({ type: "gp3", encrypted: "true", kmsKeyId: key })
  })

  it("makes volumes where the pod is, and lets them grow", () => {
    expect(storage().resources.storageClass).toMatchObject({
      volumeBindingMode: "WaitForFirstConsumer",
      allowVolumeExpansion: true,
    })
  })

  it("is the default class unless it is not to be", () => {
    const annotation = (isDefault?: boolean) =>
      storage(isDefault === undefined ? {} : { isDefault }).resources.storageClass.metadata
        ?.annotations?.["storageclass.kubernetes.io/is-default-class"]
    expect(annotation()).toBe("true")
    expect(annotation(false)).toBe("false")
  })

  it("deletes volumes and snapshots unless they are to be kept", () => {
    const policies = (options: Parameters<typeof storage>[0]) => {
      const { storageClass, snapshotClass } = storage(options).resources
      return [storageClass.reclaimPolicy, snapshotClass["deletionPolicy"]]
    }
    expect(policies({})).toEqual(["Delete", "Delete"])
    expect(policies({ reclaimPolicy: "Retain" })).toEqual(["Retain", "Delete"])
    expect(policies({ snapshotDeletionPolicy: "Retain" })).toEqual(["Delete", "Retain"])
  })

  it("lets Velero find the snapshot class of the driver that makes the volumes", () => {
    const { storageClass, snapshotClass } = storage().resources
    expect(snapshotClass.metadata?.labels).toEqual({ "velero.io/csi-volumesnapshot-class": "true" })
    expect(snapshotClass["driver"]).toBe(storageClass.provisioner)
  })

  it("lets Flux replace what cannot be changed in place", () => {
    for (const { metadata } of Object.values(storage().resources)) {
      expect(metadata?.annotations).toMatchObject({
        "kustomize.toolkit.fluxcd.io/force": "enabled",
      })
    }
  })

  it("offers both classes by their names", () => {
    const { name, storageClass, snapshotClass, resources } = storage({ name: "fast" })
    expect(storageClass).toEqual({
      handle: "storage-class",
      component: name,
      label: "storage class fast",
      name: resources.storageClass.metadata?.name,
    })
    expect(snapshotClass).toEqual({
      handle: "snapshot-class",
      component: name,
      label: "snapshot class fast",
      name: resources.snapshotClass.metadata?.name,
      driver: "ebs.csi.aws.com",
    })
  })

  it("says which account the driver runs as, and which key it has to use", () => {
    const need = {
      type: "pod-identity",
      namespace: "kube-system",
      serviceAccount: "ebs-csi-controller-sa",
    }
    expect(storage().needs).toEqual([{ ...need, purpose: "make, attach and snapshot EBS volumes" }])
    expect(storage({ kmsKeyId: key }).needs).toEqual([
      { ...need, purpose: `make, attach and snapshot EBS volumes, encrypted with ${key}` },
    ])
  })

  it("passes on what must be ready before", () => {
    const before = { name: "before", resources: {} }
    expect(storage({ dependsOn: [before] }).dependsOn).toEqual([before])
  })
})
