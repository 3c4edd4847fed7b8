import type { IHelmRelease } from "@kubernetes-models/flux-cd/helm.toolkit.fluxcd.io/v2/HelmRelease"
import {
  type Component,
  type Dependency,
  type JsonObject,
  located,
  type Provides,
  type RequiredObject,
  type ResourceMap,
} from "@supaflux/core"
import type { ChartKind } from "./chart-kind.ts"
import { chartRepository } from "./chart-repository.ts"
import type { ChartRepository } from "./chart.ts"
import { helmRelease, type HelmReleaseOptions } from "./helm-release.ts"
import { mergeValues } from "./merge-values.ts"
import { requiredKinds } from "./required-kinds.ts"

/** Options of {@link chartComponent}: those of its HelmRelease, and what the component needs. */
export interface ChartComponentOptions extends HelmReleaseOptions {
  /** Values of the user, laid over `values`; listed in the head of the release's file. @default {} */
  readonly overrides?: JsonObject | undefined
  /** @default [] */
  readonly dependsOn?: readonly Dependency[] | undefined
  /** What the chart brings: its CRDs. @default nothing */
  readonly provides?: Provides
  /**
   * Kinds that the chart renders, or that its programs look for when they start: the component waits for
   * their definitions. @default none
   */
  readonly requiredKinds?: readonly ChartKind[]
  /** Objects that its pods read and something else makes while the cluster runs. @default none */
  readonly requiredObjects?: readonly RequiredObject[]
  /** Resources beside the release: policies, ConfigMaps. @default {} */
  readonly resources?: ResourceMap
}

/** The resources of a component that installs one chart. */
export type ChartResources = {
  /** Where the chart is fetched from; absent for a chart in the platform's own repository. */
  readonly repository?: ChartRepository
  readonly release: IHelmRelease
}

/** A component that installs one Helm chart: its source and its HelmRelease, named after it. */
export function chartComponent(options: ChartComponentOptions): Component<ChartResources> {
  const { name, namespace, chart, values, overrides, dependsOn = [], provides, resources } = options
  const { requiredObjects: objects = [] } = options
  const repository = chartRepository(name, namespace, chart)
  const merged = mergeValues(values, overrides)
  const kinds = requiredKinds(options.requiredKinds ?? [], merged.values)
  return located({
    name,
    namespace,
    dependsOn,
    ...(provides === undefined ? {} : { provides }),
    ...(kinds.length + objects.length === 0 ? {} : { requires: { kinds, objects } }),
    resources: {
      ...resources,
      ...(repository === undefined ? {} : { repository }),
      release: helmRelease({ ...options, values: merged.values }),
    },
    notes:
      merged.changed.length === 0
        ? {}
        : { release: ["Values set by the environment:", ...merged.changed.map((p) => `  ${p}`)] },
  })
}
