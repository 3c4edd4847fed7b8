import type { Component, JsonObject } from "@supaflux/core"
import { chartComponent, mergeValues, serviceMonitor, type ChartResources } from "@supaflux/flux"
import { checkVeleroOptions } from "./check-velero-options.ts"
import { dataMovers } from "./data-movers.ts"
import { pluginForAws } from "./plugin-for-aws.ts"
import { schedules } from "./schedules.ts"
import { veleroDefaults } from "./velero-defaults.ts"
import { veleroKinds } from "./velero-kinds.ts"
import type { VeleroOptions } from "./velero-options.ts"
import { versions } from "./versions.ts"

const name = "velero"

/** Helm waits for these; to Flux they are only part of a release. */
const healthCheckExprs = veleroKinds.flatMap(({ group, kind, health }) =>
  health === undefined ? [] : [{ apiVersion: `${group}/v1`, kind, ...health }],
)

function values(options: VeleroOptions, namespace: string): JsonObject {
  const { bucket, region, prefix, kmsKeyId, monitoring = false, priorityClass } = options
  const { everyMinutes = 15, keepFor = "168h", moveVolumeData = true } = options
  const { configMaps, extraArgs } = dataMovers(name)
  return mergeValues(veleroDefaults, {
    initContainers: [pluginForAws()],
    priorityClassName: priorityClass?.name,
    nodeAgent: { priorityClassName: priorityClass?.name, extraArgs },
    configMaps,
    configuration: {
      backupStorageLocation: [
        {
          name: "default",
          provider: "aws",
          default: true,
          bucket,
          ...(prefix === undefined ? {} : { prefix }),
          config: { region, ...(kmsKeyId === undefined ? {} : { kmsKeyId }) },
        },
      ],
      defaultSnapshotMoveData: moveVolumeData,
      defaultBackupTTL: keepFor,
    },
    schedules: schedules({ namespace, everyMinutes, keepFor, moveVolumeData }),
    metrics: {
      serviceMonitor: { enabled: monitoring },
      nodeAgentPodMonitor: { enabled: monitoring },
    },
  }).values
}

/**
 * Velero with its plugin for AWS: three schedules that back up the cluster, Flux and Velero itself,
 * with the data of volumes. The component is ready when Velero can write to the bucket and takes its
 * schedules; a failed upgrade is rolled back, and a failed install tried again as it stands.
 *
 * The ServiceAccount `velero-server` needs a Pod Identity association from before its pods start. A
 * Restore is made by hand, with Flux suspended: one under Flux would run again.
 *
 * @throws {Error} when the bucket, the region or the prefix cannot be one, or a schedule is impossible
 * @example
 * velero({ bucket: "example-backups", region: "eu-central-1", snapshotClass: storage().snapshotClass })
 * @see https://velero.io/docs/v1.18/
 */
export function velero(options: VeleroOptions): Component<ChartResources> {
  const { bucket, prefix, kmsKeyId, namespace = name, priorityClass, dependsOn = [] } = options
  checkVeleroOptions(options)
  const component = chartComponent({
    name,
    namespace,
    chart: {
      type: "oci",
      url: "oci://ghcr.io/vmware-tanzu/charts/velero",
      version: versions.velero,
    },
    values: values(options, namespace),
    overrides: options.values,
    crds: "CreateReplace",
    onFailure: "rollback",
    timeout: "10m",
    dependsOn: [
      options.snapshotClass,
      ...(priorityClass === undefined ? [] : [priorityClass]),
      ...dependsOn,
    ],
    provides: { crds: veleroKinds },
    requiredKinds: [
      serviceMonitor("metrics.serviceMonitor.enabled"),
      {
        group: "monitoring.coreos.com",
        kind: "PodMonitor",
        use: "renders",
        purpose: "the monitor of the node agents (metrics.nodeAgentPodMonitor.enabled)",
        when: { "metrics.nodeAgentPodMonitor.enabled": true },
      },
    ],
  })
  const { release } = component.resources
  const path = prefix === undefined ? bucket : `${bucket}/${prefix}`
  return {
    ...component,
    resources: {
      ...component.resources,
      release: {
        ...release,
        ...(release.spec === undefined ? {} : { spec: { ...release.spec, healthCheckExprs } }),
      },
    },
    needs: [
      {
        type: "pod-identity",
        namespace,
        serviceAccount: veleroDefaults.serviceAccount.server.name,
        purpose: `read, write and delete backups in the bucket ${path}${kmsKeyId === undefined ? "" : `, encrypted with ${kmsKeyId}`}`,
      },
      { type: "bucket", name: bucket, purpose: "backups of the cluster and its volumes" },
    ],
  }
}
