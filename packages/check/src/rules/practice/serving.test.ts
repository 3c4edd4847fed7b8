import type { ResourceLiteral } from "@supaflux/core"
import { expect, it } from "vitest"
import { deployment, object } from "../../test-support/objects.ts"
import { problemsOf } from "../../test-support/problems.ts"
import { budgetBlocksDrains } from "./budget-blocks-drains.ts"
import { podSingleReplica } from "./pod-single-replica.ts"
import { probeMissing } from "./probe-missing.ts"

const service = object("v1", "Service", "web", {
  spec: { selector: { app: "web" }, ports: [{ port: 80 }] },
})
const probed = { containers: [{ name: "web", readinessProbe: { tcpSocket: { port: 80 } } }] }

function web(replicas: number | undefined, pods: object = probed): ResourceLiteral {
  const { spec, ...rest } = deployment("web", { ...pods }) as ResourceLiteral & { spec: object }
  return { ...rest, spec: { ...spec, ...(replicas === undefined ? {} : { replicas }) } }
}

const scaler = (minReplicas: number): ResourceLiteral =>
  object("autoscaling/v2", "HorizontalPodAutoscaler", "web", {
    spec: {
      scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "web" },
      minReplicas,
      maxReplicas: 9,
    },
  })
const budget = (spec: object): ResourceLiteral =>
  object("policy/v1", "PodDisruptionBudget", "web", {
    spec: { selector: { matchLabels: { app: "web" } }, ...spec },
  })

it("reports pods behind a Service without a readiness probe, and no others", async () => {
  const bare = web(2, { containers: [{ name: "web" }] })
  expect(await problemsOf(probeMissing, bare, service)).toMatchObject([
    { of: "Deployment web", at: "spec.template.spec.containers" },
  ])
  expect(await problemsOf(probeMissing, web(2), service)).toEqual([])
  expect(await problemsOf(probeMissing, bare)).toEqual([])
})

it("reports a single pod behind a Service, however it came to be single", async () => {
  const expected = [{ of: "Deployment web", at: "spec.replicas" }]
  expect(await problemsOf(podSingleReplica, web(1), service)).toMatchObject(expected)
  expect(await problemsOf(podSingleReplica, web(undefined), service)).toMatchObject(expected)
  expect(await problemsOf(podSingleReplica, web(undefined), service, scaler(1))).toMatchObject(
    expected,
  )
})

it("takes several pods, those that a scaler makes several, and a single one without a Service", async () => {
  expect(await problemsOf(podSingleReplica, web(2), service)).toEqual([])
  expect(await problemsOf(podSingleReplica, web(undefined), service, scaler(2))).toEqual([])
  expect(await problemsOf(podSingleReplica, web(1))).toEqual([])
})

it.each<[object, number]>([
  [{ maxUnavailable: 0 }, 3],
  [{ maxUnavailable: "0%" }, 3],
  [{ minAvailable: "100%" }, 3],
  [{ minAvailable: 3 }, 3],
  [{ minAvailable: "60%" }, 2],
  [{ minAvailable: 1 }, 1],
])("reports the budget %j over %i pods", async (spec, replicas) => {
  expect(await problemsOf(budgetBlocksDrains, web(replicas), budget(spec))).toMatchObject([
    { of: "PodDisruptionBudget web", at: `spec.${Object.keys(spec).join("")}` },
  ])
})

it.each<[object, number]>([
  [{ maxUnavailable: 1 }, 1],
  [{ maxUnavailable: "10%" }, 3],
  [{ minAvailable: 2 }, 3],
  [{ minAvailable: "50%" }, 2],
])("takes the budget %j over %i pods", async (spec, replicas) => {
  expect(await problemsOf(budgetBlocksDrains, web(replicas), budget(spec))).toEqual([])
})

it("says nothing of a budget whose pods are not known", async () => {
  expect(await problemsOf(budgetBlocksDrains, budget({ minAvailable: 1 }))).toEqual([])
})
