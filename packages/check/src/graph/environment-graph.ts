import {
  fileName,
  identity,
  type ComposedComponent,
  type Composition,
  type Delivered,
  type Provides,
} from "@supaflux/core"
import { buildGraph } from "./build-graph.ts"
import type { Graph } from "./graph.ts"
import type { RenderedChart } from "./rendered-chart.ts"
import type { PlacedResource, UnitDraft } from "./unit-draft.ts"

/** What the graph of an environment is built from. */
export interface EnvironmentGraphInput {
  readonly composition: Composition
  readonly delivered: Delivered
  /** The environment's folder from the project's root: `generated/production`. */
  readonly path: string
  /** What helm made of each HelmRelease, by the identity of the HelmRelease. @default none was rendered */
  readonly charts?: ReadonlyMap<string, RenderedChart>
}

function merge(...all: readonly (Provides | undefined)[]): Provides {
  return {
    namespaces: all.flatMap((provides) => provides?.namespaces ?? []),
    crds: all.flatMap((provides) => provides?.crds ?? []),
    objects: all.flatMap((provides) => provides?.objects ?? []),
  }
}

function componentDraft(
  { component, resources, dependencies }: ComposedComponent,
  environment: string,
  path: string,
  appliedBy: string | undefined,
): UnitDraft {
  const { name, provides, requires, delivery } = component
  return {
    ...(appliedBy === undefined ? {} : { appliedBy }),
    label: `component ${name}`,
    component: name,
    ...(provides === undefined ? {} : { provides }),
    ...(requires === undefined ? {} : { requires }),
    ...(delivery?.external === undefined
      ? {}
      : { unknown: "its manifests are fetched from elsewhere" }),
    dependsOnComponents: dependencies.map(({ on }) => on),
    placed: resources.map((composed): PlacedResource => ({
      resource: composed.resource,
      where: {
        environment,
        component: name,
        role: composed.role,
        file: `${path}/${composed.path}`,
      },
    })),
  }
}

/** The graph of an environment, as Flux will apply it. */
export function environmentGraph(input: EnvironmentGraphInput): Graph {
  const { composition, delivered, path, charts = new Map() } = input
  const { environment, components, kinds, namespaces } = composition
  const { name, provides, delivery } = environment
  const kustomizations = new Map(
    delivered.resources.flatMap(({ resource }) =>
      resource.kind === "Kustomization"
        ? [[resource.metadata?.name ?? "", identity(resource)] as const]
        : [],
    ),
  )
  const root: UnitDraft = {
    placed: delivered.resources.map(({ resource, directory }): PlacedResource => ({
      resource,
      where: {
        environment: name,
        component: `(${directory})`,
        file: `${path}/${directory}/${fileName(resource)}`,
      },
    })),
  }
  const builtinNamespaces = [...namespaces].flatMap(([namespace, component]) =>
    component === undefined ? [namespace] : [],
  )
  return buildGraph({
    name,
    drafts: [
      root,
      ...components.map((composed) =>
        componentDraft(composed, name, path, kustomizations.get(composed.component.name)),
      ),
    ],
    charts,
    kinds,
    builtin: merge(provides, delivery?.provides, { namespaces: builtinNamespaces }),
    declared: true,
  })
}
