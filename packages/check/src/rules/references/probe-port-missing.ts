import type { Graph } from "../../graph/graph.ts"
import { podsOf, type Container, type Pods } from "../../pods.ts"
import type { Problem } from "../../problem.ts"
import { entriesAt } from "../../references/entries-at.ts"
import { nearestName } from "../../references/nearest-name.ts"
import type { Rule } from "../../rule.ts"

/** Where a container asks itself by the name of a port. */
const asks = [
  ...["startupProbe", "livenessProbe", "readinessProbe"].flatMap((probe) => [
    `${probe}.httpGet.port`,
    `${probe}.tcpSocket.port`,
  ]),
  ...["postStart", "preStop"].map((hook) => `lifecycle.${hook}.httpGet.port`),
]

const lists = ["containers", "initContainers"] as const

function ofContainer(
  { node, path }: Pods,
  container: Container,
  at: readonly (string | number)[],
): Problem[] {
  const names = (container.ports ?? []).flatMap(({ name }) => name ?? [])
  return asks
    .flatMap((ask) => entriesAt(container, ask))
    .flatMap((entry): Problem[] => {
      if (typeof entry.value !== "string" || names.includes(entry.value)) return []
      const near = nearestName(entry.value, names)
      return [
        {
          message: `asks the port ${entry.value} of the container ${container.name ?? ""}, which has ${names.join(", ") || "no named port"}`,
          node,
          path: [...path, "spec", ...at, ...entry.path],
          hint:
            near === undefined ? "name one of the container's `ports`" : `did you mean ${near}?`,
        },
      ]
    })
}

function check(graph: Graph): Problem[] {
  return podsOf(graph).flatMap((pods) =>
    lists.flatMap((list) =>
      (pods.spec[list] ?? []).flatMap((container, index) =>
        ofContainer(pods, container, [list, index]),
      ),
    ),
  )
}

/** Named ports that probes and hooks ask are ports of their container. */
export const probePortMissing: Rule = {
  code: "PROBE_PORT_MISSING",
  topic: "references",
  severity: "error",
  title: "A probe or a hook asks a named port that its container does not have.",
  why: "The probe never succeeds: the pod is restarted again and again, or never gets a request.",
  wrong: "readinessProbe: { httpGet: { path: /healthz, port: htp } }",
  right: "readinessProbe: { httpGet: { path: /healthz, port: http } }",
  check,
}
