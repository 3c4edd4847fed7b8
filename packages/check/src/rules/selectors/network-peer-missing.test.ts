import { expect, it } from "vitest"
import { object } from "../../test-support/objects.ts"
import { problemsOf } from "../../test-support/problems.ts"
import { networkPeerMissing } from "./network-peer-missing.ts"

const label = "kubernetes.io/metadata.name"
const policy = (namespaceSelector: object) =>
  object("networking.k8s.io/v1", "NetworkPolicy", "web", {
    spec: { podSelector: {}, ingress: [{ from: [{ namespaceSelector }] }] },
  })
const from = "spec.ingress.0.from.0.namespaceSelector"

it("takes namespaces that are there, and what is no name", async () => {
  for (const selector of [
    { matchLabels: { [label]: "app" } },
    { matchLabels: { [label]: "kube-system" } },
    { matchExpressions: [{ key: label, operator: "In", values: ["app", "flux-system"] }] },
    { matchExpressions: [{ key: label, operator: "NotIn", values: ["none"] }] },
    { matchLabels: { team: "none" } },
    {},
  ]) {
    expect(await problemsOf(networkPeerMissing, policy(selector))).toEqual([])
  }
})

it.each([
  [{ matchLabels: { [label]: "ap" } }, `${from}.matchLabels.${label}`],
  [
    { matchExpressions: [{ key: label, operator: "In", values: ["app", "ap"] }] },
    `${from}.matchExpressions.0.values.1`,
  ],
])("reports %o", async (selector, at) => {
  expect(await problemsOf(networkPeerMissing, policy(selector))).toEqual([
    {
      of: "NetworkPolicy web",
      at,
      message: "lets through what comes from or goes to the namespace ap, which nothing declares",
      hint: "did you mean app?",
    },
  ])
})
