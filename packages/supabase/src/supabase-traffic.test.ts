import type { MeshDataPlaneHandle } from "@supaflux/core"
import { meshPolicy } from "@supaflux/mesh"
import { snapshotOf } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { supabaseTraffic } from "./supabase-traffic.ts"

const ingress = { namespace: "istio-ingress", serviceAccount: "public-istio" }
const monitoring = { namespace: "monitoring", serviceAccount: "prometheus" }
const traffic = supabaseTraffic({ ingress })
const dataPlane: MeshDataPlaneHandle = {
  handle: "mesh-data-plane",
  component: "ztunnel",
  label: "data plane",
  namespace: "istio-system",
  trustDomain: "cluster.local",
}
const component = "app.kubernetes.io/component"

describe("supabaseTraffic", () => {
  it("lets each service be called by those that need it", async () => {
    await expect(snapshotOf({ traffic })).toMatchFileSnapshot(
      "./__snapshots__/supabase-traffic.yaml",
    )
  })

  it("lets the Gateway reach Kong and nothing else", () => {
    const reached = traffic.allow.filter(({ from }) => from.includes(ingress))
    expect(reached.map(({ to, ports }) => [to[component], ports])).toEqual([["kong", [8000]]])
  })

  it("lets nothing call the pods of jobs and tests", () => {
    const called = new Set(traffic.allow.map(({ to }) => to[component]))
    expect(called).not.toContain("test")
    expect(called.size).toBe(9)
  })

  it("lets only the metrics ports be scraped, and only when something does", () => {
    const rules = supabaseTraffic({ ingress, monitoring }).allow
    const scraped = rules.filter(({ from }) => from.includes(monitoring))
    expect(scraped.map(({ to, ports }) => [to[component], ports])).toEqual([
      ["kong", [8100]],
      ["auth", [9100]],
      ["rest", [3001]],
      ["realtime", [4000]],
      ["storage", [5000]],
      ["imgproxy", [8081]],
      ["meta", [8081]],
    ])
    expect(scraped.every(({ from }) => from.length === 1)).toBe(true)
    expect(rules).toHaveLength(traffic.allow.length + scraped.length)
  })

  it("lets Vector be scraped and called by nobody", () => {
    const { allow } = supabaseTraffic({ ingress, monitoring, optional: ["vector"] })
    const rules = allow.filter(({ to }) => to[component] === "vector")
    expect(rules).toEqual([expect.objectContaining({ from: [monitoring], ports: [9598] })])
  })

  it("is traffic that a mesh policy can express, one policy a rule", () => {
    const all = supabaseTraffic({ ingress, monitoring })
    const { resources } = meshPolicy({ dataPlane, authorization: [all] })
    const policies = Object.keys(resources).filter((role) => role.startsWith("supabase/"))
    expect(policies).toEqual([
      "supabase/default-deny",
      ...all.allow.map(({ name }) => `supabase/${name}`),
    ])
  })

  it("follows the names of another release", () => {
    const blue = supabaseTraffic({ ingress, namespace: "blue", name: "blue" })
    expect(blue.namespace).toBe("blue")
    expect(blue.allow.find(({ name }) => name === "blue-imgproxy")).toEqual({
      name: "blue-imgproxy",
      to: {
        "app.kubernetes.io/name": "supabase",
        "app.kubernetes.io/instance": "blue",
        "app.kubernetes.io/component": "imgproxy",
      },
      from: [{ namespace: "blue", serviceAccount: "blue-storage" }],
      ports: [5001],
    })
  })
})
