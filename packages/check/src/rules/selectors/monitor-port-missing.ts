import type { Graph } from "../../graph/graph.ts"
import type { Problem } from "../../problem.ts"
import { entriesAt } from "../../references/entries-at.ts"
import type { Rule } from "../../rule.ts"
import { podsByLabel } from "../../selectors/pods-by-label.ts"
import { portNames } from "../../selectors/port-names.ts"
import type { Selection } from "../../selectors/selection.ts"
import { selectionsOf } from "../../selectors/selections-of.ts"
import { servicesByLabel } from "../../selectors/services-by-label.ts"

interface Ported {
  readonly spec?: { readonly ports?: readonly { readonly name?: string }[] }
}

/** Names of the ports of what a monitor selects; undefined when it selects nothing that is known. */
function portsFor(graph: Graph, { from, selector, namespaces }: Selection): string[] | undefined {
  if (from.kind === "PodMonitor") {
    const pods = namespaces.flatMap((one) => podsByLabel(graph).matching(one, selector))
    return pods.length === 0 ? undefined : pods.flatMap(portNames)
  }
  const services = namespaces.flatMap((one) => servicesByLabel(graph).matching(one, selector))
  return services.length === 0
    ? undefined
    : services.flatMap(({ node }) =>
        ((node.resource as Ported).spec?.ports ?? []).flatMap(({ name }) => name ?? []),
      )
}

const endpoints = ["spec.endpoints[].port", "spec.podMetricsEndpoints[].port"]

function check(graph: Graph): Problem[] {
  const monitors = selectionsOf(graph).filter(({ from }) => from.group === "monitoring.coreos.com")
  return monitors.flatMap((selection) => {
    const names = portsFor(graph, selection)
    if (names === undefined) return []
    return endpoints
      .flatMap((at) => entriesAt(selection.from.resource, at))
      .flatMap(({ value, path }): Problem[] => {
        if (typeof value !== "string" || names.includes(value)) return []
        return [
          {
            message: `scrapes the port ${value} of what it selects, which has ${names.join(", ") || "no named port"}`,
            node: selection.from,
            path,
            hint: "name a port by the name that it has there",
          },
        ]
      })
  })
}

/** Ports that monitors scrape are ports of what they select. */
export const monitorPortMissing: Rule = {
  code: "MONITOR_PORT_MISSING",
  topic: "references",
  severity: "error",
  title: "A ServiceMonitor or PodMonitor scrapes a port that nothing has that it selects.",
  why: "Prometheus drops the target without a word: no metrics, and no alert that needs them.",
  wrong: "endpoints: [{ port: metric }] # the Service names it metrics",
  right: "endpoints: [{ port: metrics }]",
  check,
}
