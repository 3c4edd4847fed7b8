import type { Component, ComponentGroup, JsonObject, Need, Provides } from "@supaflux/core"
import {
  chartComponent,
  mergeValues,
  serviceMonitor,
  type ChartKind,
  type ChartResources,
} from "@supaflux/flux"
import { checkKarpenter } from "./check-karpenter.ts"
import { karpenterDefaults as defaults } from "./karpenter-defaults.ts"
import type { KarpenterHandle } from "./karpenter-handle.ts"
import { karpenterKinds } from "./karpenter-kinds.ts"
import type { InstalledKarpenterOptions, PresentKarpenterOptions } from "./karpenter-options.ts"
import { versions } from "./versions.ts"

/** What {@link karpenter} returns. */
export interface Karpenter extends ComponentGroup {
  /** For node pools: `karpenterNodes({ karpenter: nodes.karpenter, … })`. */
  readonly karpenter: KarpenterHandle
  /** What the cluster has of it before the first component: for `provides` of the environment. */
  readonly provides: Provides
}

/** What {@link karpenter} returns where Flux installs it. */
export interface InstalledKarpenter extends Karpenter {
  readonly crds: Component<ChartResources>
  readonly controller: Component<ChartResources>
}

const name = "karpenter"
const namespace = "kube-system"

const chart = (of: "karpenter" | "karpenter-crd") =>
  ({
    type: "oci",
    url: `oci://public.ecr.aws/karpenter/${of}`,
    version: versions.karpenter,
  }) as const

/** Its pods are ready, and its controllers start, once these are there. */
const ownKinds = karpenterKinds.map(({ group, kind }): ChartKind => ({
  group,
  kind,
  use: "watches",
  purpose: "what it makes nodes of",
}))

function definitions({ dependsOn }: InstalledKarpenterOptions): Component<ChartResources> {
  return chartComponent({
    name: "karpenter-crd",
    namespace,
    chart: chart("karpenter-crd"),
    // The definitions are templates. An uninstall would delete them, all NodeClaims with them, and
    // terminate every node.
    values: { additionalAnnotations: { "helm.sh/resource-policy": "keep" } },
    crds: "Skip",
    onFailure: "retry",
    dependsOn,
    provides: { crds: karpenterKinds, complete: true },
  })
}

function values(options: InstalledKarpenterOptions): JsonObject {
  const { clusterName, clusterEndpoint, interruptionQueue, region, replicas, monitoring } = options
  return mergeValues(defaults, {
    replicas,
    controller: region === undefined ? {} : { env: [{ name: "AWS_REGION", value: region }] },
    serviceMonitor: { enabled: monitoring ?? false },
    settings: { clusterName, clusterEndpoint, interruptionQueue },
  }).values
}

const needs = ({ interruptionQueue, clusterName }: InstalledKarpenterOptions): readonly Need[] => [
  {
    type: "pod-identity",
    namespace,
    serviceAccount: defaults.serviceAccount.name,
    purpose: `Karpenter's controller policy for ${clusterName}: launch and terminate instances, pass the nodes' role, read the queue`,
  },
  {
    type: "queue",
    name: interruptionQueue,
    purpose: "interruption events of EC2, for Karpenter to drain nodes before they go",
  },
]

/**
 * Karpenter: makes nodes for pods that find no room, and takes them away again. Its definitions and
 * its controller are two components: the controller does not start without the definitions, which
 * have to outlive it. It runs in `kube-system`, on managed nodes.
 *
 * With `installedBy: "terraform"` nothing is installed: pass `provides` on to the environment, so that
 * the definitions are known.
 *
 * @throws {Error} when a name, the queue, the region or the number of pods is none
 * @example
 * const scaling = karpenter({ clusterName: "production", interruptionQueue: "production-karpenter" })
 * karpenterNodes({ karpenter: scaling.karpenter, … })
 * @see https://karpenter.sh/docs/
 */
export function karpenter(options: InstalledKarpenterOptions): InstalledKarpenter
export function karpenter(options: PresentKarpenterOptions): Karpenter
export function karpenter(
  options: InstalledKarpenterOptions | PresentKarpenterOptions,
): InstalledKarpenter | Karpenter {
  checkKarpenter(options)
  const { installedBy = "flux", clusterName } = options
  const handle: KarpenterHandle = {
    handle: "karpenter",
    component: name,
    label: `Karpenter of ${clusterName}`,
    clusterName,
    installedBy,
  }
  if (options.installedBy === "terraform") {
    return { components: [], karpenter: handle, provides: { crds: karpenterKinds } }
  }
  const crds = definitions(options)
  const controller: Component<ChartResources> = {
    ...chartComponent({
      name,
      namespace,
      chart: chart("karpenter"),
      values: values(options),
      overrides: options.values,
      // The chart has the same definitions in crds/, where Helm would only ever create them.
      crds: "Skip",
      // Without the controller nothing drains nodes or terminates them.
      onFailure: "rollback",
      timeout: "10m",
      dependsOn: [crds],
      requiredKinds: [serviceMonitor("serviceMonitor.enabled"), ...ownKinds],
    }),
    needs: needs(options),
  }
  return { components: [crds, controller], crds, controller, karpenter: handle, provides: {} }
}
