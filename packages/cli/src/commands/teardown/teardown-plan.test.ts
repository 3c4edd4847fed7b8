import type { Component } from "@supaflux/core"
import { describe, expect, it } from "vitest"
import { platform, resourcesOf } from "../../test-support/platform.ts"
import { seeded } from "../../test-support/seeded.ts"
import { teardownPlan, type TeardownPlan } from "./teardown-plan.ts"

/** What goes when, and why: the first before the second. */
const constraints: readonly (readonly [string, string, string])[] = [
  ["context", "suspend", "nothing is changed before the cluster is known"],
  ["suspend", "patience", "the root would undo the change"],
  ["patience", "routes", "a Kustomization has to wait for what it deletes"],
  ["suspend", "backup", "a push would change what is saved"],
  ["backup", "routes", "a later backup saves a half-deleted cluster"],
  ["backup", "component:velero", "Velero takes the backup"],
  ["routes", "load-balancers", "external-dns reads the address from the Gateway"],
  ["routes", "component:external-dns", "it removes the records"],
  ["load-balancers", "component:external-dns", "routes beside the Gateway have records too"],
  ["component:external-dns", "component:platform-secrets", "its token is among them"],
  ["load-balancers", "component:aws-load-balancer-controller", "it removes the NLB"],
  ["load-balancers", "component:istiod", "it collects the Gateway's Service"],
  ["component:supabase", "volumes", "a claim in use is not deleted"],
  ["component:supabase", "component:mesh-policy", "workloads end within the mesh"],
  ["component:supabase", "component:supabase-secrets", "it uses them"],
  ["component:supabase", "node-pools", "it runs on them"],
  ["volumes", "node-pools", "volumes are detached from living nodes"],
  ["volumes", "component:storage", "the class says how a volume is deleted"],
  ["node-pools", "node-classes", "a class is held by its node claims"],
  ["node-pools", "component:karpenter", "it terminates the nodes"],
  ["node-classes", "component:karpenter", "it removes instance profiles"],
  ["component:karpenter", "component:karpenter-crd", "definitions go after their controller"],
  ["component:velero", "component:storage", "its snapshots are made with the class"],
  ["component:cert-manager", "component:settings", "it is needed longer than applications are"],
  ["component:certificates", "component:issuers", "reverse order"],
  ["component:issuers", "component:cert-manager", "reverse order"],
  ["component:mesh-policy", "component:ztunnel", "reverse order"],
  ["component:ztunnel", "component:istio-cni", "traffic would be sent to nobody"],
  ["component:istio-cni", "component:istiod", "reverse order"],
  ["component:istiod", "component:istio-base", "reverse order"],
  ["component:platform-secrets", "component:secret-store", "reverse order"],
  ["component:issuers", "component:platform-secrets", "they use the DNS token"],
  ["component:secret-store", "component:external-secrets", "reverse order"],
  ["component:velero", "component:external-secrets", "controllers before what feeds them"],
  ["component:external-secrets", "component:metrics-server", "controllers go last"],
  ["component:external-secrets", "component:namespaces", "everything is in one"],
  ["component:namespaces", "empty", "nothing is left"],
  ["empty", "namespaces", "controllers clean up before what they need is torn from them"],
  ["namespaces", "flux", "Flux leaves what is left"],
  ["flux", "outside", "the cluster is done"],
]

const ids = ({ steps }: TeardownPlan) => steps.map(({ id }) => id)
const commands = ({ steps }: TeardownPlan, id: string) =>
  steps.find((step) => step.id === id)?.commands.join("\n") ?? ""
const checks = ({ steps }: TeardownPlan, id: string) =>
  steps.find((step) => step.id === id)?.checks.map(({ command }) => command) ?? []

function shuffled(seed: number, components: readonly Component[]): Component[] {
  const random = seeded(seed)
  const left = [...components]
  return components.flatMap(() => left.splice(random.below(left.length), 1))
}

/** The same platform, its components listed in different orders. */
const arranged = Array.from({ length: 20 }, (_, seed) =>
  platform({
    arrange: (components) => (seed === 0 ? [...components] : shuffled(seed, components)),
  }),
)
const plans = arranged.map((composition) => ({ composition, plan: teardownPlan(composition) }))

it.each(constraints)("takes %s before %s: %s", (first, second) => {
  for (const { plan } of plans) {
    const order = ids(plan)
    expect(order).toContain(first)
    expect(order).toContain(second)
    expect(order.indexOf(first)).toBeLessThan(order.indexOf(second))
  }
})

it("removes every component once, and none before those that depend on it", () => {
  // Only what a controller has to clean up behind goes ahead of those that need it.
  const ahead = new Set(["gateway", "karpenter-nodes"])
  for (const { composition, plan } of plans) {
    const removed = plan.steps.flatMap(({ removes }) => removes)
    const names = composition.components.map(({ component }) => component.name)
    expect(removed.toSorted()).toEqual(names.toSorted())
    for (const { component, dependencies } of composition.components) {
      for (const { on } of dependencies.filter((edge) => !ahead.has(edge.on))) {
        const [before, after] = [removed.indexOf(component.name), removed.indexOf(on)]
        expect(before, `${component.name} before ${on}`).toBeLessThan(after)
      }
    }
  }
})

describe("a plan", () => {
  const composition = platform()
  const plan = teardownPlan(composition)

  it("gives each step a name of its own, a reason, and a check", () => {
    expect(new Set(ids(plan)).size).toBe(plan.steps.length)
    for (const { id, title, why, checks: held } of plan.steps) {
      expect([title, why], `step ${id}`).not.toContain("")
      expect(held.length, `step ${id}`).toBeGreaterThan(0)
    }
  })

  it("suspends what does not go in one piece, and deletes all of it by name", () => {
    const all = plan.steps.flatMap((step) => step.commands).join("\n")
    for (const name of ["gateway", "karpenter-nodes"]) {
      expect(commands(plan, "suspend")).toContain(`flux suspend kustomization ${name}\n`)
      // Flux deletes nothing of a Kustomization that is suspended.
      for (const { kind, metadata } of resourcesOf(composition, name)) {
        expect(all).toMatch(new RegExp(`delete ${kind.toLowerCase()}\\S* ${metadata?.name} `))
      }
    }
  })

  it("makes the others wait for what they delete, except those that leave it", () => {
    const patience = commands(plan, "patience")
    const waiting = / in (?<names>[^;]*); do/.exec(patience)?.groups?.["names"]?.split(" ")
    const others = composition.components
      .map(({ component }) => component.name)
      .filter((name) => !["gateway", "karpenter-nodes", "gateway-api-crds"].includes(name))
    expect(waiting?.toSorted()).toEqual(others.toSorted())
  })

  it("names the cluster and region that the manifests name", () => {
    expect(commands(plan, "context")).toContain("CLUSTER=example\nexport AWS_REGION=eu-central-1")
  })

  it("asks the zone's own servers for every hostname, and for external-dns' marks", () => {
    const asked = checks(plan, "routes")
    expect(asked).toContain(
      `dig +trace +nodnssec api.example.com A | awk '$1 == "api.example.com." && ($4 == "A" || $4 == "CNAME")'`,
    )
    expect(asked.join("\n")).toContain("dig +trace +nodnssec any.files.example.com A")
    expect(asked.at(-1)).toMatch(/cloudflare.*external-dns\/owner=example,$/)
  })

  it("takes no waypoint for an edge", () => {
    expect(commands(plan, "load-balancers")).not.toContain("waypoint")
  })

  it("suspends Receivers, moves snapshots, scales Velero down, empties the mesh", () => {
    expect(commands(plan, "suspend")).toContain("flux suspend receiver --all -n flux-system")
    expect(commands(plan, "backup")).toContain("teardown-production --snapshot-move-data --wait")
    expect(commands(plan, "component:velero")).toMatch(/^kubectl -n velero scale deployment velero/)
    expect(commands(plan, "component:ztunnel")).toMatch(/^kubectl label namespace supabase /)
  })

  it("deletes claims where applications ran", () => {
    expect(commands(plan, "volumes")).toBe(
      "kubectl get pvc -A\nkubectl -n supabase delete pvc --all --timeout=15m",
    )
  })

  it("leaves nothing out, and warns of nothing", () => {
    expect(plan).toMatchObject({ skipped: [], warnings: [] })
  })
})
