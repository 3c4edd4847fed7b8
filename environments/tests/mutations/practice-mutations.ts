import { referencesOf, type Graph } from "@supaflux/check"
import { describeResource, type Resource } from "@supaflux/core"
import { changeAt, other } from "./change.ts"
import { mutantOf } from "./mutant-of.ts"
import type { Mutation } from "./mutation.ts"
import { containersOf, servingPods, shownPods } from "./pod-places.ts"

/** Each container without each thing that it has to ask for. */
function resources(graph: Graph): Mutation[] {
  const places = [["requests"], ["limits"], ["limits", "memory"], []]
  return containersOf(graph)
    .filter(({ path }) => !path.includes("initContainers"))
    .flatMap(({ pods, path }) =>
      places.map((each) =>
        mutantOf(
          "RESOURCES_MISSING",
          "Resources of a container",
          pods.node.resource,
          [...path, "resources", ...each],
          () => undefined,
        ),
      ),
    )
}

/** Each workload behind a Service without readiness probes. */
function probes(graph: Graph): Mutation[] {
  return servingPods(graph).map(({ node, path }) =>
    mutantOf(
      "PROBE_MISSING",
      "Readiness of pods",
      node.resource,
      [...path, "spec", "containers"],
      (containers) =>
        (containers as readonly object[]).map((container) => ({
          ...container,
          readinessProbe: undefined,
        })),
    ),
  )
}

/** What any level of Pod Security refuses, and what the strict one wants of every container. */
function security(graph: Graph): Mutation[] {
  const code = "POD_SECURITY_REFUSED"
  const sort = "What a namespace refuses of pods"
  const hosts = shownPods(graph).map(({ node, path }) =>
    mutantOf(code, sort, node.resource, [...path, "spec", "hostNetwork"], () => true),
  )
  const contexts = containersOf(graph).flatMap(({ pods, path }) => [
    mutantOf(
      code,
      sort,
      pods.node.resource,
      [...path, "securityContext", "allowPrivilegeEscalation"],
      () => true,
    ),
    mutantOf(
      code,
      sort,
      pods.node.resource,
      [...path, "securityContext", "capabilities"],
      () => undefined,
    ),
  ])
  return [...hosts, ...contexts]
}

/** Each workload behind a Service alone. */
function replicas(graph: Graph): Mutation[] {
  const code = "POD_SINGLE_REPLICA"
  const sort = "Pods of a Service"
  const scaled = (referencesOf(graph).get("scaleTarget") ?? []).map(({ from, to }) => {
    const mutation = mutantOf(code, sort, from.resource, ["spec", "minReplicas"], () => 1)
    return { ...mutation, at: [`${to.kind} ${to.namespace ?? ""}/${to.name}`] }
  })
  const targets = new Set(scaled.flatMap(({ at }) => at))
  const own = servingPods(graph)
    .filter(({ node }) => !targets.has(describeResource(node.resource)))
    .map(({ node }) => mutantOf(code, sort, node.resource, ["spec", "replicas"], () => 1))
  return [...scaled, ...own]
}

function budgets(graph: Graph): Mutation[] {
  return graph.ofKind("policy", "PodDisruptionBudget").flatMap(({ resource }) =>
    [{ maxUnavailable: 0 }, { maxUnavailable: "0%" }, { minAvailable: "100%" }].map((says) => ({
      ...mutantOf("BUDGET_BLOCKS_DRAINS", "Budget", resource, ["spec"], (spec) => ({
        selector: (spec as { readonly selector: object }).selector,
        ...says,
      })),
      label: `${describeResource(resource)}: ${JSON.stringify(says)}`,
    })),
  )
}

/** Each route twice. */
function routes(graph: Graph): Mutation[] {
  return graph.ofKind("gateway.networking.k8s.io", "HTTPRoute").map(({ resource }) => {
    const twin = changeAt(resource, ["metadata", "name"], (name) => other(name as string))
    return {
      sort: "Second route of the same requests",
      label: describeResource(resource),
      replaced: new Map([[resource, [resource, twin]]]),
      codes: ["HOSTNAME_TWICE"],
      at: [resource, twin].map(describeResource),
    }
  })
}

/** Each Job as two CronJobs that begin together. */
function crons(graph: Graph): Mutation[] {
  return graph.ofKind("batch", "Job").map(({ resource }) => {
    const { metadata, spec } = resource as Resource & { readonly spec?: object }
    const twins = ["a", "b"].map((name) => ({
      apiVersion: "batch/v1",
      kind: "CronJob",
      metadata: { ...metadata, name },
      spec: { schedule: "0 3 * * *", jobTemplate: { spec } },
    }))
    return {
      sort: "CronJobs of the same minute",
      label: describeResource(resource),
      replaced: new Map([[resource, [resource, ...twins]]]),
      codes: ["CRON_SAME_MINUTE"],
      at: twins.map(describeResource),
    }
  })
}

/** What works until a node fails or is busy. */
export function practiceMutations(graph: Graph): Mutation[] {
  return [
    ...resources(graph),
    ...probes(graph),
    ...security(graph),
    ...replicas(graph),
    ...budgets(graph),
    ...routes(graph),
    ...crons(graph),
  ]
}
