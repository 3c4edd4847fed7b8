import { generate, type Component, type Environment, type Resource } from "@supaflux/core"
import { flux } from "@supaflux/flux"
import { environmentGraph } from "../graph/environment-graph.ts"
import type { Graph } from "../graph/graph.ts"
import type { RenderedChart } from "../graph/rendered-chart.ts"

/** The graph of an environment, delivered by Flux unless it says otherwise. */
export async function graphOf(
  components: readonly Component[],
  rest: Partial<Environment> = {},
  charts: ReadonlyMap<string, RenderedChart> = new Map(),
): Promise<Graph> {
  const { composition, delivered } = await generate({
    name: "test",
    components,
    delivery: flux(),
    ...rest,
  })
  return environmentGraph({ composition, delivered, path: "generated/test", charts })
}

/** A component with the namespace `app`, and one in it that holds the given resources. */
export function app(...resources: readonly Resource[]): Component[] {
  const namespace = { apiVersion: "v1", kind: "Namespace", metadata: { name: "app" } }
  return [
    { name: "namespaces", resources: { app: namespace } },
    {
      name: "app",
      namespace: "app",
      resources: Object.fromEntries(
        resources.map((resource) => [
          `${resource.kind}-${resource.metadata?.name ?? ""}`,
          resource,
        ]),
      ),
    },
  ]
}
