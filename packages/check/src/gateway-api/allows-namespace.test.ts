import { expect, it } from "vitest"
import { allowsNamespace } from "./allows-namespace.ts"

const from = (from: string | undefined, selector?: object) => ({
  name: "one",
  allowedRoutes: {
    namespaces: {
      ...(from === undefined ? {} : { from }),
      ...(selector === undefined ? {} : { selector }),
    },
  },
})
const named = (name: string, labels: Readonly<Record<string, string>> = {}) => ({
  name,
  labels: { ...labels, "kubernetes.io/metadata.name": name },
})
const byName = { matchLabels: { "kubernetes.io/metadata.name": "supabase" } }
const byLabel = { matchLabels: { team: "a" } }

// https://gateway-api.sigs.k8s.io/reference/spec/#routenamespaces
it.each([
  ["Same is the default", { name: "one" }, named("ingress"), true],
  ["the default is Same", { name: "one" }, named("supabase"), false],
  ["Same", from("Same"), named("ingress"), true],
  ["All", from("All"), named("supabase"), true],
  ["None", from("None"), named("ingress"), false],
  ["a selector by name", from("Selector", byName), named("supabase"), true],
  ["a selector by another name", from("Selector", byName), named("other"), false],
  ["a selector by label", from("Selector", byLabel), named("other", { team: "a" }), true],
  ["a selector by another label", from("Selector", byLabel), named("other", { team: "b" }), false],
  ["no selector", from("Selector"), named("ingress"), false],
  ["a namespace of which the name alone is known", from("Selector", byName), { name: "b" }, false],
  ["labels that nobody knows", from("Selector", byLabel), { name: "b" }, true],
])("%s", (_, listener, namespace, expected) => {
  expect(allowsNamespace(listener, "ingress", namespace)).toBe(expected)
})
