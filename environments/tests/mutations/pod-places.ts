import { podsOf, type Container, type Graph, type Pods } from "@supaflux/check"
import { standInName } from "./world.ts"

type Path = readonly (string | number)[]

/** A container of pods, and the path to it within the object. */
export interface ContainerPlace {
  readonly pods: Pods
  readonly container: Container
  readonly path: Path
}

/** The pods that manifests and charts show: without those that stand in for others. */
export function shownPods(graph: Graph): readonly Pods[] {
  return podsOf(graph).filter(({ node }) => !node.name.startsWith(standInName))
}

/** Their containers. */
export function containersOf(graph: Graph): readonly ContainerPlace[] {
  return shownPods(graph).flatMap((pods) =>
    (["initContainers", "containers"] as const).flatMap((list) =>
      (pods.spec[list] ?? []).map((container, index) => ({
        pods,
        container,
        path: [...pods.path, "spec", list, index],
      })),
    ),
  )
}

/** The pods that a Service sends requests to, of what is there to stay. */
export function servingPods(graph: Graph): readonly Pods[] {
  const services = graph.ofKind("", "Service").flatMap(({ namespace, resource }) => {
    const { spec } = resource as { readonly spec?: { readonly selector?: object } }
    return spec?.selector === undefined
      ? []
      : [{ namespace, wanted: Object.entries(spec.selector) }]
  })
  return shownPods(graph).filter(
    ({ node, namespace, labels }) =>
      node.kind === "Deployment" &&
      services.some(
        (service) =>
          service.namespace === namespace &&
          service.wanted.every(([key, value]) => labels[key] === value),
      ),
  )
}
