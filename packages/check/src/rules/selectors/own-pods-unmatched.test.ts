import { expect, it } from "vitest"
import { deployment, object } from "../../test-support/objects.ts"
import { problemsOf } from "../../test-support/problems.ts"
import { ownPodsUnmatched } from "./own-pods-unmatched.ts"

type Labels = Readonly<Record<string, string>>

const term = (labels: Labels) => ({ labelSelector: { matchLabels: labels }, topologyKey: "zone" })
const affinity = "requiredDuringSchedulingIgnoredDuringExecution"
const preferred = "preferredDuringSchedulingIgnoredDuringExecution"

const places: readonly [string, (labels: Labels) => Readonly<Record<string, unknown>>][] = [
  [
    "topologySpreadConstraints.0.labelSelector",
    (labels) => ({ topologySpreadConstraints: [{ maxSkew: 1, ...term(labels) }] }),
  ],
  [
    `affinity.podAntiAffinity.${affinity}.0.labelSelector`,
    (labels) => ({ affinity: { podAntiAffinity: { [affinity]: [term(labels)] } } }),
  ],
  [
    `affinity.podAntiAffinity.${preferred}.0.podAffinityTerm.labelSelector`,
    (labels) => ({
      affinity: {
        podAntiAffinity: { [preferred]: [{ weight: 1, podAffinityTerm: term(labels) }] },
      },
    }),
  ],
]

it.each(places)("takes %s that matches the pods themselves", async (_, spec) => {
  expect(await problemsOf(ownPodsUnmatched, deployment("web", spec({ app: "web" })))).toEqual([])
})

it.each(places)("reports %s that does not", async (at, spec) => {
  const problems = await problemsOf(ownPodsUnmatched, deployment("web", spec({ app: "wbe" })))
  expect(problems.map((problem) => problem.at)).toEqual([`spec.template.spec.${at}`])
})

it("takes pods that keep away from other ones, or from what is not known", async () => {
  const away = deployment("web", places[1]?.[1]({ app: "database" }))
  const release = object("helm.toolkit.fluxcd.io/v2", "HelmRelease", "cache", { spec: {} })
  expect(await problemsOf(ownPodsUnmatched, away, deployment("database"))).toEqual([])
  expect(await problemsOf(ownPodsUnmatched, away, release)).toEqual([])
  expect(await problemsOf(ownPodsUnmatched, away)).toHaveLength(1)
})

it("reports a workload that does not select its own pods", async () => {
  const template = { metadata: { labels: { app: "web" } }, spec: {} }
  const workload = object("apps/v1", "StatefulSet", "web", {
    spec: { selector: { matchLabels: { app: "wbe" } }, template },
  })
  const problems = await problemsOf(ownPodsUnmatched, workload)
  expect(problems.map(({ at }) => at)).toEqual(["spec.selector"])
})
