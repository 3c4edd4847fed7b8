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
 * What happens after a failed action. `remediate` tries three times, with a rollback or an uninstall
 * between: for stateless charts. `retry` tries again and never uninstalls: for operators, whose
 * uninstall would take their CRDs and all custom resources with it, and for stateful charts.
 */
export type FailurePolicy = "remediate" | "retry"

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
  /** @default [] */
  readonly driftIgnore?: readonly DriftIgnore[]
  /** Runs the chart's tests after each install and upgrade; a failing one fails the release. @default false */
  readonly test?: boolean
}

const interval: Duration = "1h"
const retries = 3

function actions(options: HelmReleaseOptions): Pick<Spec, "install" | "upgrade"> {
  const { crds, onFailure } = options
  if (onFailure === "retry") {
    const strategy = { name: "RetryOnFailure" as const, retryInterval: "2m" }
    return { install: { crds, strategy }, upgrade: { crds, strategy } }
  }
  return {
    install: { crds, remediation: { retries } },
    upgrade: { crds, remediation: { retries, strategy: "rollback" } },
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
  const { name, namespace, values, targetNamespace, timeout = "5m", driftIgnore = [] } = options
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
      ...(options.test === true ? { test: { enable: true } } : {}),
      values,
    },
  }
}
