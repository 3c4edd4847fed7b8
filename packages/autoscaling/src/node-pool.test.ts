import { describe, expect, it } from "vitest"
import type { DisruptionBudget } from "./disruption-budget.ts"
import type { NodePoolOptions } from "./node-pool-options.ts"
import { nodePool } from "./node-pool.ts"

const build = (options: Partial<NodePoolOptions> = {}, name = "general") =>
  nodePool(
    name,
    { capacity: ["spot"], limits: { cpu: 64, memory: "256Gi" }, ...options },
    "default",
  )
const requirements = (options: Partial<NodePoolOptions> = {}) =>
  build(options).spec.template.spec.requirements.map(
    ({ key, operator, values = [] }) => `${key} ${operator} ${values.join(",")}`,
  )
const disruption = (options: Partial<NodePoolOptions> = {}) => build(options).spec.disruption

describe("nodePool", () => {
  it("takes what serves most, unless told otherwise", () => {
    expect(requirements()).toEqual([
      "kubernetes.io/arch In amd64",
      "kubernetes.io/os In linux",
      "karpenter.sh/capacity-type In spot",
      "karpenter.k8s.aws/instance-category In c,m,r",
      "karpenter.k8s.aws/instance-generation Gt 4",
      "karpenter.k8s.aws/instance-hypervisor In nitro",
      "karpenter.k8s.aws/instance-cpu Gt 1",
    ])
  })

  it("takes the capacity, architectures and zones that it may", () => {
    expect(
      requirements({
        capacity: ["spot", "on-demand"],
        instances: { architectures: ["arm64"], categories: ["m"], minGeneration: 7 },
        zones: ["eu-central-1a", "eu-central-1b"],
      }),
    ).toEqual([
      "kubernetes.io/arch In arm64",
      "kubernetes.io/os In linux",
      "karpenter.sh/capacity-type In spot,on-demand",
      "karpenter.k8s.aws/instance-category In m",
      "karpenter.k8s.aws/instance-generation Gt 6",
      "karpenter.k8s.aws/instance-hypervisor In nitro",
      "karpenter.k8s.aws/instance-cpu Gt 1",
      "topology.kubernetes.io/zone In eu-central-1a,eu-central-1b",
    ])
  })

  it("takes the named families and sizes as they are", () => {
    expect(requirements({ instances: { families: ["t3"], sizes: ["small"] } })).toEqual([
      "kubernetes.io/arch In amd64",
      "kubernetes.io/os In linux",
      "karpenter.sh/capacity-type In spot",
      "karpenter.k8s.aws/instance-family In t3",
      "karpenter.k8s.aws/instance-size In small",
    ])
  })

  it("narrows families by what is given beside them", () => {
    const instances = { families: ["m7i"], categories: ["m"], minGeneration: 7 }
    expect(requirements({ instances })).toEqual(
      expect.arrayContaining([
        "karpenter.k8s.aws/instance-category In m",
        "karpenter.k8s.aws/instance-generation Gt 6",
        "karpenter.k8s.aws/instance-family In m7i",
      ]),
    )
  })

  it("takes requirements in Karpenter's words", () => {
    const own = {
      key: "karpenter.k8s.aws/instance-memory",
      operator: "Gt",
      values: ["8000"],
    } as const
    expect(requirements({ requirements: [{ ...own, values: [...own.values] }] }).at(-1)).toBe(
      "karpenter.k8s.aws/instance-memory Gt 8000",
    )
  })

  it("never grows without limits", () => {
    expect(build().spec.limits).toEqual({ cpu: "64", memory: "256Gi" })
    expect(build({ limits: { cpu: 8, memory: "1Ti", nodes: 4 } }).spec.limits).toEqual({
      cpu: "8",
      memory: "1Ti",
      nodes: "4",
    })
  })

  it("gives up a tenth of its nodes at a time, and none before five minutes", () => {
    expect(disruption()).toEqual({
      consolidationPolicy: "WhenEmptyOrUnderutilized",
      consolidateAfter: "5m",
      budgets: [{ nodes: "10%" }],
    })
  })

  it("gives nodes up as it is told", () => {
    expect(
      disruption({
        consolidation: { policy: "WhenEmpty", after: "Never" },
        budgets: [
          { nodes: 2, reasons: ["Drifted"] },
          { nodes: 0, schedule: "@daily", duration: "14h" },
        ],
      }),
    ).toEqual({
      consolidationPolicy: "WhenEmpty",
      consolidateAfter: "Never",
      budgets: [
        { nodes: "2", reasons: ["Drifted"] },
        { nodes: "0", schedule: "@daily", duration: "14h" },
      ],
    })
  })

  it("lets no node live for ever, nor go for ever", () => {
    expect(build().spec.template.spec).toMatchObject({
      expireAfter: "720h",
      terminationGracePeriod: "24h",
    })
    expect(
      build({ expireAfter: "Never", terminationGracePeriod: "1h" }).spec.template.spec,
    ).toMatchObject({ expireAfter: "Never", terminationGracePeriod: "1h" })
  })

  it("marks its nodes", () => {
    const taints = [{ key: "example.com/only", value: "mine", effect: "NoExecute" }] as const
    const startupTaints = [{ key: "cni.istio.io/not-ready", effect: "NoSchedule" }] as const
    const { metadata, spec } = build({ taints, startupTaints, labels: { team: "data" } }).spec
      .template
    expect(metadata).toEqual({ labels: { team: "data" } })
    expect([spec.taints, spec.startupTaints]).toEqual([taints, startupTaints])
    expect(build().spec.template).not.toHaveProperty("metadata")
    expect(build().spec.template.spec).not.toHaveProperty("taints")
    expect(build().spec.template.spec).not.toHaveProperty("startupTaints")
  })

  it("has a weight when it is given one", () => {
    expect(build({ weight: 100 }).spec.weight).toBe(100)
    expect(build().spec).not.toHaveProperty("weight")
  })

  it.each([0, 101, 1.5, Number.NaN])("refuses the weight %d", (weight) => {
    expect(() => build({ weight })).toThrow(
      `Node pool "general" has the weight ${weight}: give an integer from 1 to 100.`,
    )
  })

  it.each(["", "On-Demand", "a.b", "a".repeat(64)])("refuses the name %j", (name) => {
    expect(() => build({}, name)).toThrow(`"${name}" is no name of a node pool`)
  })

  it.each([0, -1, 1.5, Number.NaN])("refuses a limit of %d", (limit) => {
    const message = (key: string) => `Node pool "general" is limited to ${limit} ${key}`
    expect(() => build({ limits: { cpu: limit, memory: "1Gi" } })).toThrow(message("cpu"))
    expect(() => build({ limits: { cpu: 1, memory: "1Gi", nodes: limit } })).toThrow(
      message("nodes"),
    )
  })

  it.each(["0Gi", "1.5Gi", "400", "1G"])("refuses a limit of %j of memory", (memory) => {
    expect(() => build({ limits: { cpu: 1, memory: memory as "1Gi" } })).toThrow(
      `Node pool "general" is limited to "${memory}" of memory: write it like "400Gi".`,
    )
  })

  it.each([0, 1.5])("refuses instances from generation %d on", (minGeneration) => {
    expect(() => build({ instances: { minGeneration } })).toThrow(
      `Node pool "general" has instances from generation ${minGeneration} on`,
    )
  })

  it.each([
    [{ capacity: [] as never }, "karpenter.sh/capacity-type"],
    [{ zones: [] }, "topology.kubernetes.io/zone"],
    [{ instances: { families: [] } }, "karpenter.k8s.aws/instance-family"],
    [{ instances: { architectures: [] } }, "kubernetes.io/arch"],
  ])("refuses a pool that nothing fits: %j", (options, key) => {
    expect(() => build(options)).toThrow(
      `Node pool "general" allows no ${key}: name at least one, or leave it out.`,
    )
  })

  it.each([
    "karpenter.sh/nodepool",
    "karpenter.k8s.aws/instance-cpu",
    "node.karpenter.sh/x",
    "kubernetes.io/hostname",
  ])("refuses the label %j", (label) => {
    expect(() => build({ labels: { team: "data", [label]: "x" } })).toThrow(
      `Node pool "general" has the label "${label}", which is Karpenter's own: leave it out.`,
    )
  })

  it("takes labels that only look like Karpenter's", () => {
    const labels = { "notkarpenter.sh/x": "a", "example.com/karpenter.sh": "b" }
    expect(build({ labels }).spec.template.metadata?.labels).toEqual(labels)
  })

  it("refuses an empty list of budgets", () => {
    expect(() => build({ budgets: [] })).toThrow("all its nodes may go at once")
  })

  it.each([-1, 1.5, Number.NaN, "101%", "ten%"])("refuses a budget of %s nodes", (nodes) => {
    expect(() => build({ budgets: [{ nodes: nodes as number }] })).toThrow(
      `A budget of node pool "general" allows ${nodes} nodes: give an integer from 0 up`,
    )
  })

  it.each(["", "daily", "@often", "0 6 * *", "0 6 * * * *"])(
    "refuses the schedule %j",
    (schedule) => {
      const budget: DisruptionBudget = { nodes: 0, schedule, duration: "14h" }
      expect(() => build({ budgets: [budget] })).toThrow(
        `A budget of node pool "general" has the schedule "${schedule}"`,
      )
    },
  )
})
