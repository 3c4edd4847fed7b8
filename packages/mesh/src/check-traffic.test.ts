import { describe, expect, it } from "vitest"
import { checkTraffic } from "./check-traffic.ts"
import type { TrafficRule } from "./traffic.ts"

const gateway = { namespace: "istio-ingress", serviceAccount: "public-istio" }
const rule: TrafficRule = { name: "rest", to: { app: "rest" }, from: [gateway], ports: [3000] }

const check = (changes: Partial<TrafficRule>, namespace = "supabase") => {
  checkTraffic({ namespace, allow: [{ ...rule, ...changes }] }, ["default-deny"])
}

describe("checkTraffic", () => {
  it.each([
    {},
    { ports: [1, 65535] },
    { from: [{ namespace: "supabase", serviceAccount: "auth.example" }] },
  ])("accepts %j", (changes) => {
    expect(() => check(changes)).not.toThrow()
  })

  it.each<[Partial<TrafficRule>, string]>([
    [{ name: "Rest" }, 'Traffic rule "Rest" of namespace supabase has no DNS label for a name'],
    [{ name: "a.b" }, "has no DNS label for a name"],
    [{ name: "default-deny" }, "has a reserved name"],
    [{ to: {} }, "selects no label"],
    [{ from: [] }, "has no callers"],
    [{ from: [{ namespace: "*", serviceAccount: "a" }] }, 'has the caller "*/a"'],
    [{ from: [{ namespace: "a", serviceAccount: "*" }] }, 'has the caller "a/*"'],
    [{ from: [gateway, { namespace: "a", serviceAccount: "" }] }, 'has the caller "a/"'],
    [{ ports: [] }, "has an empty list of ports"],
    [{ ports: [3000, 0] }, "has the port 0"],
    [{ ports: [65536] }, "has the port 65536"],
    [{ ports: [80.5] }, "has the port 80.5"],
    [{ ports: [Number.NaN] }, "has the port NaN"],
  ])("refuses %j", (changes, message) => {
    expect(() => check(changes)).toThrow(message)
  })

  it("refuses what is no namespace", () => {
    expect(() => check({}, "Supabase")).toThrow('"Supabase" is no namespace')
    expect(() => check({}, "*")).toThrow('"*" is no namespace')
  })

  it("refuses two rules of one name", () => {
    const twice = { namespace: "supabase", allow: [rule, { ...rule, ports: [3001] }] }
    expect(() => checkTraffic(twice, [])).toThrow(
      'Two traffic rules of namespace supabase have the name "rest"',
    )
  })
})
