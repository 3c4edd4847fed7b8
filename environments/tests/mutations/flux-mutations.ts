import { type Graph, type GraphNode, type RenderedChart, type Unit } from "@supaflux/check"
import { describeResource, identity, type Resource } from "@supaflux/core"
import { changeAt } from "./change.ts"
import { mutantOf } from "./mutant-of.ts"
import type { Mutation } from "./mutation.ts"
import { containersOf } from "./pod-places.ts"

const prune = "kustomize.toolkit.fluxcd.io/prune"
const sourceGroup = "source.toolkit.fluxcd.io"

interface Release extends Resource {
  readonly spec?: {
    readonly releaseName?: string
    readonly targetNamespace?: string
    readonly storageNamespace?: string
    readonly chart?: { readonly spec?: { readonly version?: string } }
  }
}

const definition: Resource = {
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  metadata: { name: "mutants.example.com" },
  spec: { group: "example.com", names: { kind: "Mutant" }, scope: "Namespaced" },
} as Resource

/** Each chart and artifact in whatever version there is. */
function versions(graph: Graph, releases: readonly GraphNode[]): Mutation[] {
  const code = "CHART_UNPINNED"
  const sort = "Version of a chart"
  const charts = releases.flatMap(({ resource }) =>
    (resource as Release).spec?.chart?.spec?.version === undefined
      ? []
      : ["*", "1.x", undefined].map((version) =>
          mutantOf(code, sort, resource, ["spec", "chart", "spec", "version"], () => version),
        ),
  )
  const artifacts = graph
    .ofKind(sourceGroup, "OCIRepository")
    .flatMap(({ resource }) =>
      [{ tag: "latest" }, { semver: ">=1" }, undefined].map((ref) =>
        mutantOf(code, sort, resource, ["spec", "ref"], () => ref),
      ),
    )
  return [...charts, ...artifacts]
}

/** Each image without its version, and as the newest. */
function images(graph: Graph): Mutation[] {
  return containersOf(graph).flatMap(({ pods, container, path }) =>
    ["", ":latest"].map((tag) =>
      mutantOf(
        "IMAGE_UNPINNED",
        "Version of an image",
        pods.node.resource,
        [...path, "image"],
        () => `${(container.image ?? "").replace(/@.*|:[^/:]+$/, "")}${tag}`,
      ),
    ),
  )
}

/** Each source and sender of events of another namespace than what refers to it. */
function crossings(graph: Graph, releases: readonly GraphNode[]): Mutation[] {
  const elsewhere = (from: GraphNode, kind: string): GraphNode | undefined =>
    graph.ofKind(sourceGroup, kind).find(({ namespace }) => namespace !== from.namespace)
  const at = (node: GraphNode, path: readonly string[]): Mutation[] => {
    const mutation = (target: GraphNode): Mutation =>
      mutantOf("CROSSES_NAMESPACES", "Source of another namespace", node.resource, path, () => ({
        kind: target.kind,
        name: target.name,
        namespace: target.namespace,
      }))
    const { spec } = node.resource as Release
    const isChart = spec?.chart !== undefined
    if (isChart !== (path.at(-1) === "sourceRef")) return []
    const target = elsewhere(node, isChart ? "HelmRepository" : "OCIRepository")
    return target === undefined ? [] : [mutation(target)]
  }
  return releases.flatMap((node) => [
    ...at(node, ["spec", "chartRef"]),
    ...at(node, ["spec", "chart", "spec", "sourceRef"]),
  ])
}

/** Each release as the one of another HelmRelease. */
function twins(releases: readonly GraphNode[]): Mutation[] {
  const [first, second] = releases
  return releases.flatMap((node): Mutation[] => {
    const taken = node === first ? second : first
    if (taken === undefined) return []
    const { spec } = taken.resource as Release
    const namespace = spec?.storageNamespace ?? taken.namespace
    return [
      {
        ...mutantOf(
          "RELEASE_TWICE",
          "Second release of a name",
          node.resource,
          ["spec"],
          (own) => ({
            ...(own as object),
            releaseName: spec?.releaseName,
            storageNamespace: namespace,
          }),
        ),
        at: [node, taken].map(({ resource }) => describeResource(resource)),
      },
    ]
  })
}

/** What must not be pruned, pruned: by the object's own word, and by that of its Kustomization. */
function prunes(graph: Graph): Mutation[] {
  const kept = graph.nodes.filter(
    ({ resource }) => resource.metadata?.annotations?.[prune] === "disabled",
  )
  return kept.flatMap(({ resource, unit }) => [
    mutantOf(
      "PRUNE_DELETES",
      "What must not be pruned",
      resource,
      ["metadata", "annotations"],
      () => undefined,
    ),
    ...(unit.object === undefined ? [] : claimIn(unit, resource)),
  ])
}

/** A claim beside an object, which nobody protects. */
function claimIn({ object }: Unit, beside: Resource): Mutation[] {
  const namespace = beside.metadata?.name ?? ""
  if (beside.kind !== "Namespace" || object === undefined) return []
  const claim = {
    apiVersion: "v1",
    kind: "PersistentVolumeClaim",
    metadata: { name: "mutant", namespace },
  }
  return [
    {
      sort: "What must not be pruned",
      label: `a claim in ${namespace}, pruned`,
      replaced: new Map<Resource, Resource | readonly Resource[]>([
        [beside, [beside, claim]],
        [object.resource, changeAt(object.resource, ["spec", "prune"], () => true)],
      ]),
      codes: ["PRUNE_DELETES"],
      at: [describeResource(claim)],
    },
  ]
}

/** Definitions in each chart, which its release never upgrades, or takes away with itself. */
function definitions(graph: Graph): Mutation[] {
  return graph.units.flatMap(({ type, object, chart, nodes }): Mutation[] => {
    if (type !== "helm-release" || object === undefined || chart?.status !== "rendered") return []
    const { resource } = object
    const of = (crds: readonly Resource[], more: readonly Resource[]): RenderedChart => ({
      ...chart,
      crds,
      resources: [...nodes.map((node) => node.resource), ...more],
    })
    const brings = (rendering: RenderedChart) => new Map([[identity(resource), rendering]])
    const remediation = { retries: 3, strategy: "uninstall" }
    return [
      ...[undefined, "Skip", "Create"].map((policy) => ({
        ...mutantOf(
          "CRDS_STALE",
          "Definitions of a chart",
          resource,
          ["spec", "upgrade"],
          (own) => ({
            ...(own as object),
            crds: policy,
          }),
        ),
        charts: brings(of([definition], [])),
      })),
      {
        ...mutantOf(
          "UNINSTALL_DELETES",
          "Remediation of a release that holds definitions",
          resource,
          ["spec", "upgrade"],
          () => ({ remediation }),
        ),
        charts: brings(of([], [definition])),
      },
    ]
  })
}

/** Each chart whose component says what it renders, with a kind that is not among them, and without one. */
function kinds(graph: Graph): Mutation[] {
  const mutant: Resource = { ...definition, apiVersion: "example.com/v1", kind: "Mutant" }
  return graph.units.flatMap(({ object, chart, nodes, requires }): Mutation[] => {
    const said = (requires.kinds ?? []).filter(({ use }) => use === "renders")
    if (object === undefined || chart?.status !== "rendered" || said.length === 0) return []
    const { resource } = object
    const resources = nodes.map((node) => node.resource)
    const renders = (what: string, rendered: readonly Resource[], says: string): Mutation => ({
      sort: "Kinds that a chart renders",
      label: `${describeResource(resource)}: ${what}`,
      replaced: new Map(),
      charts: new Map([[identity(resource), { ...chart, resources: rendered }]]),
      codes: ["CHART_KINDS_DIFFER"],
      at: [describeResource(resource)],
      says: [says],
    })
    const shown = said.filter(({ kind }) => nodes.some((node) => node.kind === kind))
    return [
      renders("one more", [...resources, mutant], "Mutant"),
      ...shown.map(({ kind }) => {
        const rest = resources.filter((each) => each.kind !== kind)
        return renders(`no ${kind}`, rest, kind)
      }),
    ]
  })
}

/** Whether Flux replaces nothing in an object, which says so. */
function isLeftAlone({ metadata }: Resource): boolean {
  const label = "kustomize.toolkit.fluxcd.io/substitute"
  return [metadata?.labels, metadata?.annotations].some((map) => map?.[label] === "disabled")
}

/** A variable in an object of each Kustomization, once it replaces some. */
function variables(graph: Graph): Mutation[] {
  return graph.units.flatMap(({ type, object, nodes }): Mutation[] => {
    if (type !== "kustomization" || object === undefined) return []
    const node = nodes.find(({ resource }) => !isLeftAlone(resource))
    if (node === undefined) return []
    const annotated = changeAt(node.resource, ["metadata", "annotations"], (all) => ({
      ...(all as object | undefined),
      mutant: "${mutant}",
    }))
    const substituted = changeAt(object.resource, ["spec", "postBuild"], () => ({
      substitute: { known: "x" },
    }))
    return [
      {
        sort: "Variable that nothing defines",
        label: describeResource(node.resource),
        replaced: new Map([
          [node.resource, annotated],
          [object.resource, substituted],
        ]),
        codes: ["VARIABLE_UNDEFINED"],
        at: [describeResource(node.resource)],
      },
    ]
  })
}

/** Health checks of what nothing applies. */
function healthChecks(graph: Graph): Mutation[] {
  return graph
    .ofKind("kustomize.toolkit.fluxcd.io", "Kustomization")
    .map(({ resource, namespace }) =>
      mutantOf(
        "HEALTH_CHECK_MISSING",
        "Health check of nothing",
        resource,
        ["spec", "healthChecks"],
        () => [{ apiVersion: "apps/v1", kind: "Deployment", name: "mutant", namespace }],
      ),
    )
}

/** What Flux and Helm do that nobody meant. */
export function fluxMutations(graph: Graph): Mutation[] {
  const releases = graph.ofKind("helm.toolkit.fluxcd.io", "HelmRelease")
  return [
    ...versions(graph, releases),
    ...images(graph),
    ...crossings(graph, releases),
    ...twins(releases),
    ...prunes(graph),
    ...definitions(graph),
    ...kinds(graph),
    ...variables(graph),
    ...healthChecks(graph),
  ]
}
