import type { IHelmRelease } from "@kubernetes-models/flux-cd/helm.toolkit.fluxcd.io/v2/HelmRelease"
import type { Duration, JsonObject } from "@supaflux/core"
import type { Chart } from "./chart.ts"

type Spec = NonNullable<IHelmRelease["spec"]>

/**
 * What Helm does with a chart's `crds/` folder, on install and on upgrade. Charts that keep their
 * CRDs among the templates are not concerned: `Skip` for them.
 */
export type CrdPolicy = "Skip" | "Create" | "CreateReplace"

/**
 * What happens after a failed action.
 *
 * - `remediate` uninstalls a failed install and rolls a failed upgrade back: for stateless charts.
 * - `rollback` tries an install again as it stands, and rolls a failed upgrade back: for what must
 *   never be uninstalled, but whose last working version is worth going back to.
 * - `retry` only tries again: for operators, whose uninstall would take their CRDs and all custom
 *   resources with it, and for node agents, whose rollback would cut every node for a bad one.
 * @see https://fluxcd.io/flux/components/helm/helmreleases/#configuring-failure-handling
 */
export type FailurePolicy = "remediate" | "rollback" | "retry"

/** Fields that something else owns in the cluster, so that they are no drift. */
export interface DriftIgnore {
  /** JSON pointers: `/spec/replicas`. */
  readonly paths: readonly string[]
  /** Which objects. @default all of the release */
  readonly target?: {
    readonly group?: string
    readonly kind?: string
    readonly name?: string
  }
}

/** A chart value that is read from a Secret in the namespace of the HelmRelease. */
export interface ValueFromSecret {
  readonly name: string
  readonly key: string
  /** Where among the values it goes: `database.password`. */
  readonly path: string
}

/** Options of {@link helmRelease}. */
export interface HelmReleaseOptions {
  /** Name of the HelmRelease object. */
  readonly name: string
  /** Namespace of the HelmRelease object, and of the release unless `targetNamespace` is given. */
  readonly namespace: string
  readonly chart: Chart
  readonly values: JsonObject
  readonly crds: CrdPolicy
  readonly onFailure: FailurePolicy
  /** @default the name */
  readonly releaseName?: string
  /** Namespace to install into. @default the namespace of the HelmRelease */
  readonly targetNamespace?: string
  /** Limit of one Helm action, waiting included. @default "5m" */
  readonly timeout?: Duration
  /**
   * Values that are in Secrets. Flux upgrades the release as soon as one changes whose Secret has the
   * label `reconcile.fluxcd.io/watch: Enabled`.
   * @default []
   */
  readonly valuesFrom?: readonly ValueFromSecret[]
  /** @default [] */
  readonly driftIgnore?: readonly DriftIgnore[]
  /** How often an action is tried again before Flux gives up, where it is remediated. @default 3 */
  readonly retries?: number
  /**
   * Runs the chart's tests after each install and upgrade, within this time; a failing one fails the
   * release.
   * @default none: no tests are run
   */
  readonly testTimeout?: Duration
}

const interval: Duration = "1h"

function actions(options: HelmReleaseOptions): Pick<Spec, "install" | "upgrade"> {
  const { crds, onFailure, retries = 3 } = options
  const again = { crds, strategy: { name: "RetryOnFailure" as const, retryInterval: "2m" } }
  const back = { crds, remediation: { retries, strategy: "rollback" as const } }
  switch (onFailure) {
    case "remediate":
      return { install: { crds, remediation: { retries } }, upgrade: back }
    case "rollback":
      return { install: again, upgrade: back }
    case "retry":
      return { install: again, upgrade: again }
  }
}

function chartOf({ name, chart }: HelmReleaseOptions): Pick<Spec, "chart" | "chartRef"> {
  switch (chart.type) {
    case "oci":
      return { chartRef: { kind: "OCIRepository", name } }
    case "http":
      return {
        chart: {
          spec: {
            chart: chart.name,
            version: chart.version,
            sourceRef: { kind: "HelmRepository", name },
            interval,
          },
        },
      }
    case "git":
      return {
        chart: {
          spec: {
            chart: chart.path,
            // A chart beside its values changes without a new version number.
            reconcileStrategy: "Revision",
            sourceRef: { kind: "GitRepository", name: chart.repository ?? "flux-system" },
            interval,
          },
        },
      }
  }
}

/**
 * A HelmRelease with production defaults: retries on failure, drift of the cluster corrected, five
 * revisions kept. The source is expected beside it, under its name.
 * @see https://fluxcd.io/flux/components/helm/helmreleases/
 */
export function helmRelease(options: HelmReleaseOptions): IHelmRelease {
  const { name, namespace, values, targetNamespace, testTimeout } = options
  const { timeout = "5m", driftIgnore = [], valuesFrom = [] } = options
  return {
    apiVersion: "helm.toolkit.fluxcd.io/v2",
    kind: "HelmRelease",
    metadata: { name, namespace },
    spec: {
      interval,
      timeout,
      releaseName: options.releaseName ?? name,
      ...(targetNamespace === undefined
        ? {}
        : { targetNamespace, storageNamespace: targetNamespace }),
      ...chartOf(options),
      ...actions(options),
      driftDetection: {
        mode: "enabled",
        ...(driftIgnore.length === 0
          ? {}
          : {
              ignore: driftIgnore.map(({ paths, target }) => ({
                paths: [...paths],
                ...(target === undefined ? {} : { target }),
              })),
            }),
      },
      maxHistory: 5,
      ...(testTimeout === undefined ? {} : { test: { enable: true, timeout: testTimeout } }),
      values,
      ...(valuesFrom.length === 0
        ? {}
        : {
            valuesFrom: valuesFrom.map(({ name, key, path }) => ({
              kind: "Secret" as const,
              name,
              valuesKey: key,
              targetPath: path,
            })),
          }),
    },
  }
}
