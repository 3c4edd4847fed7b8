import { compose, validate, type Component, type Components, type Provides } from "@supaflux/core"
import { fluxKinds } from "@supaflux/flux"
import { describe, expect, it } from "vitest"
import { karpenterNodes } from "./karpenter-nodes.ts"
import { karpenter } from "./karpenter.ts"
import { metricsServer } from "./metrics-server.ts"

const certManager: Component = {
  name: "cert-manager",
  resources: {},
  provides: {
    crds: ["Certificate", "Issuer"].map((kind) => ({
      group: "cert-manager.io",
      kind,
      scope: "Namespaced",
    })),
  },
}
const metrics = metricsServer({
  certManager: { handle: "cert-manager", component: "cert-manager", label: "cert-manager" },
})
const installed = karpenter({ clusterName: "production", interruptionQueue: "production" })
const present = karpenter({ installedBy: "terraform", clusterName: "production" })
const nodes = ({ karpenter }: typeof present) =>
  karpenterNodes({
    karpenter,
    nodeClass: { role: "production-node", ami: "al2023@v20260810" },
    pools: { general: { capacity: ["spot"], limits: { cpu: 64, memory: "256Gi" } } },
  })

function composed(components: readonly Components[], provides: Provides = {}) {
  return compose({
    name: "production",
    components: [certManager, metrics, ...components],
    provides: { crds: [...fluxKinds, ...(provides.crds ?? [])] },
  })
}

const environments = {
  flux: composed([nodes(installed), installed]),
  terraform: composed([nodes(present), present], present.provides),
}
const edges = ({ composition }: ReturnType<typeof compose>) =>
  Object.fromEntries(
    composition.components
      .filter(({ dependencies }) => dependencies.length > 0)
      .map(({ component, dependencies }) => [component.name, dependencies.map(({ on }) => on)]),
  )

describe.each(["flux", "terraform"] as const)("an environment with Karpenter by %s", (by) => {
  it("has nothing wrong with it", async () => {
    const { composition, findings } = environments[by]
    expect([...findings, ...(await validate(composition))]).toEqual([])
  })
})

describe("the order of applying", () => {
  it("is from the definitions over the controller to the nodes", () => {
    expect(edges(environments.flux)).toEqual({
      "metrics-server": ["cert-manager"],
      karpenter: ["karpenter-crd"],
      "karpenter-nodes": ["karpenter", "karpenter-crd"],
    })
  })

  it("begins with the nodes where Terraform has installed the rest", () => {
    expect(edges(environments.terraform)).toEqual({ "metrics-server": ["cert-manager"] })
  })

  it("is refused where nobody says that Terraform has installed it", async () => {
    const { composition } = composed([nodes(present), present])
    const findings = await validate(composition)
    expect(findings.map(({ code }) => code)).toEqual(["CRD_MISSING", "CRD_MISSING"])
  })
})
