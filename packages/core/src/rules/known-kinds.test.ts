import { expect, it } from "vitest"
import { compose } from "../compose.ts"
import { component, environment, widgetKind } from "../test-support/samples.ts"
import { knownKinds } from "./known-kinds.ts"

const kinds = [
  { group: "example.com", kind: "Widget", use: "renders", purpose: "what it shows" },
  { group: "example.com", kind: "Gadget", use: "watches", purpose: "what it looks after" },
] as const

it("asks for the definitions that charts hide the need of", () => {
  const { composition } = compose(environment([component("a", {}, { requires: { kinds } })]))
  expect(knownKinds(composition, [])).toMatchObject([
    {
      code: "CRD_MISSING",
      message:
        "nobody provides the definition of Widget.example.com, which its chart renders: what it shows",
      where: { environment: "test", component: "a" },
    },
    {
      message:
        "nobody provides the definition of Gadget.example.com, which its program looks for: what it looks after",
    },
  ])
})

it("takes what the cluster has for there", () => {
  const crds = [widgetKind, { ...widgetKind, kind: "Gadget" }]
  const env = environment([component("a", {}, { requires: { kinds } })], { provides: { crds } })
  expect(knownKinds(compose(env).composition, [])).toEqual([])
})
