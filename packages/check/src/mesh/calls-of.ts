import type { Graph } from "../graph/graph.ts"
import { perGraph } from "../graph/per-graph.ts"
import type { Call } from "./call.ts"
import { environmentCalls } from "./environment-calls.ts"
import { routeCalls } from "./route-calls.ts"
import { scrapeCalls } from "./scrape-calls.ts"

/** Every call that is known to be made: by Gateways, by Prometheus, by URLs in the environment. */
export const callsOf: (graph: Graph) => readonly Call[] = perGraph((graph) => [
  ...routeCalls(graph),
  ...scrapeCalls(graph),
  ...environmentCalls(graph),
])
