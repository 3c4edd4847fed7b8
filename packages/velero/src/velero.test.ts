import {
  compose,
  validate,
  type Component,
  type PriorityClassHandle,
  type Resource,
  type SnapshotClassHandle,
} from "@supaflux/core"
import { fluxKinds } from "@supaflux/flux"
import {
  freeFormValues,
  requireShared,
  snapshotOf,
  strictCrdErrors,
  unknownValuePaths,
} from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { veleroKinds } from "./velero-kinds.ts"
import type { VeleroOptions } from "./velero-options.ts"
import { velero } from "./velero.ts"
import { versions } from "./versions.ts"

const snapshotClass: SnapshotClassHandle = {
  handle: "snapshot-class",
  component: "storage",
  label: "snapshot class gp3",
  name: "gp3",
  driver: "ebs.csi.aws.com",
}
const priorityClass: PriorityClassHandle = {
  handle: "priority-class",
  component: "namespaces",
  label: "priority class platform",
  name: "platform",
}
const key = "arn:aws:kms:eu-central-1:111122223333:key/0a1b"

const build = (options: Partial<VeleroOptions> = {}) =>
  velero({ bucket: "example-backups", region: "eu-central-1", snapshotClass, ...options })
const specOf = (options?: Partial<VeleroOptions>) => build(options).resources.release.spec

/** The values as the chart's templates read them, as far as these tests do. */
interface Values {
  readonly configuration: {
    readonly backupStorageLocation: readonly Record<string, unknown>[]
  }
  readonly schedules: Readonly<Record<string, { schedule: string; template: object }>>
  readonly configMaps: Readonly<Record<string, { data: Readonly<Record<string, string>> }>>
  readonly nodeAgent: { readonly extraArgs: readonly string[] }
}
const valuesOf = (options?: Partial<VeleroOptions>) =>
  ({ ...specOf(options)?.values }) as unknown as Values

describe("velero", () => {
  it("makes the resources as they are applied", async () => {
    await expect(snapshotOf(build().resources)).toMatchFileSnapshot("./__snapshots__/velero.yaml")
  })

  it("fits the definitions of its kinds to the letter", (context) => {
    const crds = requireShared(context, "crds")
    for (const resource of Object.values<Resource>(build().resources)) {
      expect(strictCrdErrors(resource, crds)).toEqual([])
    }
  })

  it("makes schedules and a location that fit their definitions to the letter", (context) => {
    const crds = requireShared(context, "crds")
    const { configuration, schedules } = valuesOf({ prefix: "production", kmsKeyId: key })
    const made = (kind: string, name: string, spec: object) => ({
      apiVersion: "velero.io/v1",
      kind,
      metadata: { name, namespace: "velero" },
      spec,
    })
    // As templates/schedule.yaml and templates/backupstoragelocation.yaml write them.
    for (const [name, spec] of Object.entries(schedules)) {
      expect(strictCrdErrors(made("Schedule", `velero-${name}`, spec), crds)).toEqual([])
    }
    for (const { name, bucket, prefix, ...spec } of configuration.backupStorageLocation) {
      const location = { ...spec, objectStorage: { bucket, prefix } }
      expect(strictCrdErrors(made("BackupStorageLocation", String(name), location), crds)).toEqual(
        [],
      )
    }
  })

  it("has nothing wrong with it in an environment, and comes after its storage", async () => {
    const storage: Component = { name: "storage", resources: {} }
    const { composition, findings } = compose({
      name: "test",
      components: [build(), storage],
      provides: { crds: fluxKinds, namespaces: ["velero"] },
    })
    expect([...findings, ...(await validate(composition))]).toEqual([])
    expect(composition.components.map(({ component }) => component.name)).toEqual([
      "storage",
      "velero",
    ])
  })

  it("sets only values that the chart knows", (context) => {
    const file = `chart-values/velero-${versions.velero}.values.yaml`
    const values = valuesOf({ monitoring: true, priorityClass, prefix: "a", kmsKeyId: key })
    const free = freeFormValues["velero"]
    expect(unknownValuePaths(requireShared(context, file), values, free)).toEqual([])
  })

  it("writes to the bucket, encrypted with the key that is given", () => {
    const location = (options: Partial<VeleroOptions>) =>
      valuesOf(options).configuration.backupStorageLocation
    const plain = { name: "default", provider: "aws", default: true, bucket: "example-backups" }
    expect(location({})).toEqual([{ ...plain, config: { region: "eu-central-1" } }])
    expect(location({ prefix: "production", kmsKeyId: key })).toEqual([
      { ...plain, prefix: "production", config: { region: "eu-central-1", kmsKeyId: key } },
    ])
  })

  it("has no credentials but those of its account", () => {
    expect(valuesOf()).toMatchObject({
      credentials: { useSecret: false },
      serviceAccount: { server: { name: "velero-server" } },
    })
  })

  it("moves the data of volumes to the bucket, by pods of the node agent", () => {
    const moves = (move: boolean) => ({
      deployNodeAgent: true,
      snapshotsEnabled: false,
      configuration: {
        features: "EnableCSI",
        defaultVolumesToFsBackup: false,
        defaultSnapshotMoveData: move,
      },
      schedules: { cluster: { template: { snapshotVolumes: true, snapshotMoveData: move } } },
    })
    expect(valuesOf()).toMatchObject(moves(true))
    expect(valuesOf({ moveVolumeData: false })).toMatchObject(moves(false))
  })

  it("gives the pods that move data requests and limits, all four of which Velero wants", () => {
    const { configMaps, nodeAgent } = valuesOf()
    expect(nodeAgent.extraArgs).toEqual(["--node-agent-configmap=velero-node-agent"])
    expect(Object.keys(configMaps)).toEqual(["node-agent"])
    const files = Object.values(configMaps["node-agent"]?.data ?? {})
    expect(files).toHaveLength(1)
    const { podResources } = JSON.parse(files[0] ?? "") as {
      podResources: Record<string, string>
    }
    expect(Object.keys(podResources).sort()).toEqual([
      "cpuLimit",
      "cpuRequest",
      "memoryLimit",
      "memoryRequest",
    ])
    expect(Object.values(podResources)).not.toContain("")
  })

  it("backs up every quarter of an hour, for seven days, unless told otherwise", () => {
    const quarter = { schedule: "0,15,30,45 * * * *", template: { ttl: "168h" } }
    expect(valuesOf()).toMatchObject({
      schedules: { cluster: quarter },
      configuration: { defaultBackupTTL: "168h" },
    })
    const hourly = { schedule: "0 * * * *", template: { ttl: "24h" } }
    expect(valuesOf({ everyMinutes: 60, keepFor: "24h" })).toMatchObject({
      schedules: { cluster: hourly },
      configuration: { defaultBackupTTL: "24h" },
    })
  })

  it("brings the plugin that goes with this Velero", () => {
    expect(valuesOf()).toMatchObject({
      initContainers: [
        {
          image: "docker.io/velero/velero-plugin-for-aws:v1.14.3",
          volumeMounts: [{ mountPath: "/target", name: "plugins" }],
        },
      ],
    })
  })

  it("is ready when it can write to the bucket and takes its schedules", () => {
    expect(specOf()).toMatchObject({
      healthCheckExprs: [
        {
          apiVersion: "velero.io/v1",
          kind: "BackupStorageLocation",
          current: "status.phase == 'Available'",
        },
        {
          apiVersion: "velero.io/v1",
          kind: "Schedule",
          current: "status.phase == 'Enabled'",
          failed: "status.phase == 'FailedValidation'",
        },
      ],
    })
  })

  it("has its definitions from Helm alone, is never uninstalled, and goes back to what worked", () => {
    const spec = specOf()
    expect(spec?.values).toMatchObject({ upgradeCRDs: false, cleanUpCRDs: false })
    expect(spec?.install).toMatchObject({
      crds: "CreateReplace",
      strategy: { name: "RetryOnFailure" },
    })
    expect(spec?.upgrade).toMatchObject({
      crds: "CreateReplace",
      remediation: { strategy: "rollback" },
    })
  })

  it("lets go of its node within the time of an upgrade", () => {
    expect(specOf()).toMatchObject({
      timeout: "10m",
      values: { terminationGracePeriodSeconds: 300 },
    })
    expect(valuesOf()).toMatchObject({ podDisruptionBudget: { enabled: false } })
  })

  it("is scraped only when asked, and then without looking whether it can be", () => {
    const monitors = (enabled: boolean) => ({
      serviceMonitor: { enabled, autodetect: false },
      nodeAgentPodMonitor: { enabled, autodetect: false },
    })
    expect(valuesOf()).toMatchObject({ metrics: monitors(false) })
    expect(valuesOf({ monitoring: true })).toMatchObject({ metrics: monitors(true) })
  })

  it("gives server and node agent the priority, and waits for the class and what the author names", () => {
    const before = { name: "prometheus-crds", resources: {} }
    expect(valuesOf({ priorityClass })).toMatchObject({
      priorityClassName: "platform",
      nodeAgent: { priorityClassName: "platform" },
    })
    expect(build({ priorityClass, dependsOn: [before] }).dependsOn).toEqual([
      snapshotClass,
      priorityClass,
      before,
    ])
  })

  it("says which account it runs as, and which bucket it writes to", () => {
    const { needs } = build({ namespace: "backups", prefix: "production", kmsKeyId: key })
    expect(needs).toEqual([
      {
        type: "pod-identity",
        namespace: "backups",
        serviceAccount: "velero-server",
        purpose: `read, write and delete backups in the bucket example-backups/production, encrypted with ${key}`,
      },
      {
        type: "bucket",
        name: "example-backups",
        purpose: "backups of the cluster and its volumes",
      },
    ])
  })

  it("follows its namespace", () => {
    const { resources } = build({ namespace: "backups" })
    for (const { metadata } of Object.values<Resource>(resources)) {
      expect(metadata?.namespace).toBe("backups")
    }
    expect(valuesOf({ namespace: "backups" })).toMatchObject({
      schedules: { velero: { template: { includedNamespaces: ["backups"] } } },
    })
  })

  it("lets the author's values win, and says so in the file", () => {
    const component = build({
      values: { schedules: { flux: null }, configuration: { garbageCollectionFrequency: "2h" } },
    })
    expect(component.resources.release.spec?.values).toMatchObject({
      schedules: { flux: null, cluster: {} },
      configuration: { garbageCollectionFrequency: "2h", features: "EnableCSI" },
    })
    expect(component.notes?.["release"]).toEqual([
      "Values set by the environment:",
      "  configuration.garbageCollectionFrequency",
      "  schedules.flux",
    ])
  })

  it("provides the kinds of the chart", () => {
    expect(build().provides).toEqual({ crds: veleroKinds })
  })

  it("refuses what cannot be", () => {
    expect(() => build({ bucket: "" })).toThrow('Velero with the bucket ""')
    expect(() => build({ everyMinutes: 25 })).toThrow("Velero cannot back up every 25 minutes")
  })
})
