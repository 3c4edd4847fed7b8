import type { INetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy"
import { describe, expect, it } from "vitest"
import { mayConnect, type Endpoint, type Network } from "./may-connect.ts"

type Spec = NonNullable<INetworkPolicy["spec"]>

const network = (...specs: Spec[]): Network => ({
  namespaces: [
    { apiVersion: "v1", kind: "Namespace", metadata: { name: "app", labels: { team: "a" } } },
    { apiVersion: "v1", kind: "Namespace", metadata: { name: "other", labels: { team: "b" } } },
  ],
  policies: specs.map((spec, i) => ({
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name: `p${i}`, namespace: "app" },
    spec,
  })),
})
const db: Endpoint = { namespace: "app", labels: { role: "db" }, address: "10.0.0.1" }
const web: Endpoint = { namespace: "app", labels: { role: "web" }, address: "10.0.0.2" }
const stranger: Endpoint = { namespace: "other", labels: { role: "web" }, address: "10.0.1.1" }
const outside: Endpoint = { address: "203.0.113.7" }
const role = (name: string) => ({ podSelector: { matchLabels: { role: name } } })
const team = (name: string) => ({ namespaceSelector: { matchLabels: { team: name } } })

// The statements of https://kubernetes.io/docs/concepts/services-networking/network-policies/
describe("mayConnect", () => {
  it("leaves a pod open that no policy selects", () => {
    expect(mayConnect(network(), outside, db, 5432)).toBe(true)
    const only = network({ ...role("db"), policyTypes: ["Ingress"] })
    expect(mayConnect(only, stranger, web, 80)).toBe(true)
    expect(mayConnect(only, stranger, db, 5432)).toBe(false)
  })

  it("isolates only in the directions that the policy names", () => {
    const ingress = network({ podSelector: {}, policyTypes: ["Ingress"] })
    expect(mayConnect(ingress, db, outside, 443)).toBe(true)
    const egress = network({ podSelector: {}, policyTypes: ["Egress"] })
    expect(mayConnect(egress, db, outside, 443)).toBe(false)
    expect(mayConnect(egress, outside, db, 443)).toBe(true)
  })

  it("takes the directions from the rules where none are named", () => {
    const implied = network({ podSelector: {}, egress: [{ to: [role("db")] }] })
    expect(mayConnect(implied, outside, web, 80)).toBe(false)
    expect(mayConnect(implied, web, outside, 80)).toBe(false)
    expect(mayConnect(network({ podSelector: {}, ingress: [] }), web, outside, 80)).toBe(true)
  })

  it("adds up what several policies allow", () => {
    const both = network(
      { podSelector: {}, policyTypes: ["Ingress"] },
      { ...role("db"), ingress: [{ from: [role("web")] }] },
      { ...role("db"), ingress: [{ from: [{ ipBlock: { cidr: "203.0.113.0/24" } }] }] },
    )
    expect(mayConnect(both, web, db, 5432)).toBe(true)
    expect(mayConnect(both, outside, db, 5432)).toBe(true)
    expect(mayConnect(both, db, web, 80)).toBe(false)
  })

  it("takes an empty list of peers or ports for all, and no rule for none", () => {
    expect(mayConnect(network({ podSelector: {}, ingress: [{}] }), outside, db, 1)).toBe(true)
    expect(mayConnect(network({ podSelector: {}, ingress: [] }), web, db, 1)).toBe(false)
  })

  it("lets selectors of one peer hold together, and those of several apart", () => {
    const one = network({ podSelector: {}, ingress: [{ from: [{ ...team("b"), ...role("db") }] }] })
    expect(mayConnect(one, stranger, db, 1)).toBe(false)
    const two = network({ podSelector: {}, ingress: [{ from: [team("b"), role("db")] }] })
    expect(mayConnect(two, stranger, db, 1)).toBe(true)
  })

  it("looks for pods in the policy's own namespace where none is selected", () => {
    const own = network({ podSelector: {}, ingress: [{ from: [role("web")] }] })
    expect(mayConnect(own, web, db, 1)).toBe(true)
    expect(mayConnect(own, stranger, db, 1)).toBe(false)
  })

  it("opens the named ports alone, TCP unless they say otherwise", () => {
    const ports = [{ port: 53, protocol: "UDP" as const }, { port: 80 }]
    const open = network({ podSelector: {}, ingress: [{ ports }] })
    expect(mayConnect(open, web, db, 53, "UDP")).toBe(true)
    expect(mayConnect(open, web, db, 53)).toBe(false)
    expect(mayConnect(open, web, db, 80)).toBe(true)
    expect(mayConnect(open, web, db, 81)).toBe(false)
  })

  it("leaves out what a block excepts", () => {
    const cidr = "203.0.113.0/24"
    const block = { ipBlock: { cidr, except: ["203.0.113.7/32"] } }
    const open = network({ podSelector: {}, egress: [{ to: [block] }], policyTypes: ["Egress"] })
    expect(mayConnect(open, db, outside, 1)).toBe(false)
    expect(mayConnect(open, db, { address: "203.0.113.8" }, 1)).toBe(true)
    expect(mayConnect(open, db, { address: "198.51.100.1" }, 1)).toBe(false)
  })

  it("knows the operators of selectors", () => {
    const by = (operator: string, values?: string[]) => {
      const expression = { key: "role", operator, ...(values === undefined ? {} : { values }) }
      const podSelector = { matchExpressions: [expression] }
      return mayConnect(
        network({ podSelector: {}, ingress: [{ from: [{ podSelector }] }] }),
        web,
        db,
        1,
      )
    }
    expect([by("In", ["web"]), by("In", ["db"])]).toEqual([true, false])
    expect([by("NotIn", ["db"]), by("NotIn", ["web"])]).toEqual([true, false])
    expect([by("Exists"), by("DoesNotExist")]).toEqual([true, false])
  })

  it("wants both ends to agree", () => {
    const closed = network({ ...role("db"), policyTypes: ["Ingress"] })
    const open: Network = {
      ...closed,
      policies: [
        {
          apiVersion: "networking.k8s.io/v1",
          kind: "NetworkPolicy",
          metadata: { name: "egress", namespace: "other" },
          spec: { podSelector: {}, egress: [{}] },
        },
        ...closed.policies,
      ],
    }
    expect(mayConnect(open, stranger, db, 1)).toBe(false)
    expect(mayConnect({ ...open, policies: open.policies.slice(0, 1) }, stranger, db, 1)).toBe(true)
  })
})
