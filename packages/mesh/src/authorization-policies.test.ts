import type { IAuthorizationPolicy } from "@kubernetes-models/istio/security.istio.io/v1/AuthorizationPolicy"
import { describe, expect, it } from "vitest"
import { authorizationPolicies } from "./authorization-policies.ts"
import type { Caller, NamespaceTraffic } from "./traffic.ts"

interface Connection {
  readonly caller: Caller
  readonly namespace: string
  readonly labels: Readonly<Record<string, string>>
  readonly port: number
}

const traffic: readonly NamespaceTraffic[] = [
  {
    namespace: "a",
    allow: [
      {
        name: "one",
        to: { app: "x" },
        from: [{ namespace: "a", serviceAccount: "s" }],
        ports: [1],
      },
      {
        name: "two",
        to: { app: "x", tier: "api" },
        from: [
          { namespace: "b", serviceAccount: "s" },
          { namespace: "a", serviceAccount: "t" },
        ],
        ports: [1, 2],
      },
      { name: "every-port", to: { app: "y" }, from: [{ namespace: "b", serviceAccount: "t" }] },
    ],
  },
  { namespace: "b", allow: [] },
  {
    namespace: "c",
    allow: [{ name: "one", to: { app: "x" }, from: [{ namespace: "b", serviceAccount: "s" }] }],
  },
]

const world: readonly Connection[] = ["a", "b", "c"].flatMap((namespace) =>
  [{ app: "x" }, { app: "x", tier: "api" }, { app: "y" }, { app: "z" }, {}].flatMap((labels) =>
    ["a", "b", "c"].flatMap((from) =>
      ["s", "t", "s-t"].flatMap((serviceAccount) =>
        [1, 2, 11].map((port) => ({
          caller: { namespace: from, serviceAccount },
          namespace,
          labels,
          port,
        })),
      ),
    ),
  ),
)

const selects = (selector: Readonly<Record<string, string>>, labels: Connection["labels"]) =>
  Object.entries(selector).every(([key, value]) => labels[key] === value)

/** What the rules say, read without any policy. */
function meant({ caller, namespace, labels, port }: Connection): boolean {
  return traffic
    .filter((part) => part.namespace === namespace)
    .flatMap(({ allow }) => allow)
    .some(
      ({ to, from, ports }) =>
        selects(to, labels) &&
        from.some(
          (one) =>
            one.namespace === caller.namespace && one.serviceAccount === caller.serviceAccount,
        ) &&
        (ports === undefined || ports.includes(port)),
    )
}

/**
 * What ztunnel does: of the policies for a pod, one that matches allows; none at all allows too. A
 * policy matches by any rule, a rule by all its clauses, a clause by any of its entries.
 * @see https://github.com/istio/ztunnel/blob/master/src/rbac.rs
 */
function allowed(policies: readonly IAuthorizationPolicy[], connection: Connection): boolean {
  const { caller, namespace, labels, port } = connection
  const identity = `cluster.local/ns/${caller.namespace}/sa/${caller.serviceAccount}`
  const applying = policies.filter(
    ({ metadata, spec }) =>
      metadata?.namespace === namespace && selects(spec?.selector?.matchLabels ?? {}, labels),
  )
  if (applying.some(({ spec }) => (spec?.action ?? "ALLOW") !== "ALLOW")) {
    throw new Error("Only policies that allow are understood.")
  }
  if (applying.length === 0) return true
  return applying.some(({ spec }) =>
    (spec?.rules ?? []).some(
      ({ from, to }) =>
        (from === undefined ||
          from.some(({ source }) => source?.principals?.includes(identity) === true)) &&
        (to === undefined ||
          to.some(({ operation }) => operation?.ports?.includes(String(port)) === true)),
    ),
  )
}

const policies = Object.values(authorizationPolicies("cluster.local", traffic))

describe("authorizationPolicies", () => {
  it("allows exactly what the rules say, over every connection of a small world", () => {
    const wrong = world.filter((connection) => allowed(policies, connection) !== meant(connection))
    expect(wrong).toEqual([])
    expect(world.filter(meant)).toHaveLength(15)
  })

  it("uses no field but those that ztunnel enforces", () => {
    const fields = policies.flatMap(({ spec }) => [
      ...Object.keys(spec ?? {}),
      ...(spec?.rules ?? []).flatMap(({ from = [], to = [], ...rest }) => [
        ...Object.keys(rest),
        ...from.flatMap(({ source }) => Object.keys(source ?? {})),
        ...to.flatMap(({ operation }) => Object.keys(operation ?? {})),
      ]),
    ])
    expect([...new Set(fields)].sort()).toEqual([
      "action",
      "ports",
      "principals",
      "rules",
      "selector",
    ])
  })
})
