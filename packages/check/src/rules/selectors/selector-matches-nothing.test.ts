import { identity } from "@supaflux/core"
import { expect, it } from "vitest"
import { app } from "../../test-support/graph-of.ts"
import { deployment, object } from "../../test-support/objects.ts"
import { problemsIn, problemsOf } from "../../test-support/problems.ts"
import { selectorMatchesNothing } from "./selector-matches-nothing.ts"

type Selector = Readonly<Record<string, string>>

const web = deployment("web")
const service = object("v1", "Service", "web", { spec: { selector: { app: "web" } } })
const labelled = {
  ...service,
  metadata: { name: "web", labels: { app: "web" } },
}
const matchLabels = (labels: Selector) => ({ matchLabels: labels })
const policy = (spec: object) => object("networking.k8s.io/v1", "NetworkPolicy", "web", { spec })

/** What selects, given its labels, and where. */
const selecting: readonly [string, string, (labels: Selector) => ReturnType<typeof object>][] = [
  [
    "Service",
    "spec.selector",
    (selector) => object("v1", "Service", "other", { spec: { selector } }),
  ],
  [
    "PodDisruptionBudget",
    "spec.selector",
    (labels) =>
      object("policy/v1", "PodDisruptionBudget", "web", {
        spec: { selector: matchLabels(labels) },
      }),
  ],
  ["NetworkPolicy", "spec.podSelector", (labels) => policy({ podSelector: matchLabels(labels) })],
  [
    "NetworkPolicy",
    "spec.ingress.0.from.0.podSelector",
    (labels) =>
      policy({ podSelector: {}, ingress: [{ from: [{ podSelector: matchLabels(labels) }] }] }),
  ],
  [
    "NetworkPolicy",
    "spec.egress.0.to.0.podSelector",
    (labels) => {
      const namespaceSelector = matchLabels({ "kubernetes.io/metadata.name": "app" })
      const to = [{ namespaceSelector, podSelector: matchLabels(labels) }]
      return policy({ podSelector: {}, egress: [{ to }] })
    },
  ],
  [
    "AuthorizationPolicy",
    "spec.selector",
    (labels) =>
      object("security.istio.io/v1", "AuthorizationPolicy", "web", {
        spec: { selector: matchLabels(labels) },
      }),
  ],
  [
    "ServiceMonitor",
    "spec.selector",
    (labels) =>
      object("monitoring.coreos.com/v1", "ServiceMonitor", "web", {
        spec: { selector: matchLabels(labels) },
      }),
  ],
  [
    "PodMonitor",
    "spec.selector",
    (labels) =>
      object("monitoring.coreos.com/v1", "PodMonitor", "web", {
        spec: { selector: matchLabels(labels), namespaceSelector: { matchNames: ["app"] } },
      }),
  ],
  [
    "Deployment",
    "spec.template.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution.0.labelSelector",
    (labels) =>
      deployment("near", {
        affinity: {
          podAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: [
              { labelSelector: matchLabels(labels) },
            ],
          },
        },
      }),
  ],
]

it.each(selecting)("takes a %s whose %s matches", async (_kind, _at, from) => {
  const found = await problemsOf(selectorMatchesNothing, web, labelled, from({ app: "web" }))
  expect(found).toEqual([])
})

it.each(selecting)("reports a %s whose %s matches nothing", async (kind, at, from) => {
  const [problem, ...more] = await problemsOf(
    selectorMatchesNothing,
    web,
    labelled,
    from({ app: "wbe" }),
  )
  expect(more).toEqual([])
  expect(problem).toMatchObject({ of: expect.stringContaining(`${kind} `) as string, at })
  const what = kind === "ServiceMonitor" ? "Services" : "pods"
  expect(problem?.message).toBe(`selects ${what} with app=wbe, and there are none in app`)
})

it("takes selectors for everything", async () => {
  expect(await problemsOf(selectorMatchesNothing, policy({ podSelector: {} }))).toEqual([])
})

const lost = object("v1", "Service", "web", { spec: { selector: { app: "none" } } })

it("leaves alone what a chart or an operator may bring", async () => {
  const release = object("helm.toolkit.fluxcd.io/v2", "HelmRelease", "cache", { spec: {} })
  const operated = object("example.com/v1", "Database", "main")
  expect(await problemsOf(selectorMatchesNothing, release, lost)).toEqual([])
  expect(await problemsOf(selectorMatchesNothing, operated, lost)).toEqual([])
})

it("leaves alone what the cluster and the engine brought with their namespaces", async () => {
  for (const namespace of ["kube-system", "flux-system"]) {
    const monitor = object("monitoring.coreos.com/v1", "PodMonitor", "lost", {
      spec: {
        selector: matchLabels({ app: "none" }),
        namespaceSelector: { matchNames: [namespace] },
      },
    })
    expect(await problemsOf(selectorMatchesNothing, monitor)).toEqual([])
  }
})

it("knows the pods of a rendered chart", async () => {
  const release = object("helm.toolkit.fluxcd.io/v2", "HelmRelease", "cache", { spec: {} })
  const key = identity({ ...release, metadata: { name: "cache", namespace: "app" } })
  const found = (name: string) => {
    const chart = {
      status: "rendered" as const,
      resources: [deployment(name)],
      crds: [],
      unknownValues: [],
      deadValues: undefined,
    }
    return problemsIn(selectorMatchesNothing, app(release, lost), new Map([[key, chart]]))
  }
  expect(await found("none")).toEqual([])
  expect(await found("other")).toHaveLength(1)
})
