import { expect, it } from "vitest"
import { secretSet } from "./secret-set.ts"

const store = {
  handle: "secret-store",
  component: "secret-store",
  label: "secret store",
  kind: "ClusterSecretStore",
  name: "secret-store",
  namespaces: ["a", "b"],
} as const

const needs = (layout: "json" | "path"): unknown =>
  secretSet({
    name: "set",
    namespace: "a",
    store,
    layout,
    secrets: {
      one: { remote: "shared", keys: ["token"] },
      two: { remote: "shared", keys: { other: "name" }, namespace: "b" },
    },
  }).needs

it("lists an entry of the store once, with every key that is read from it", () => {
  expect(needs("json")).toEqual([
    { type: "secret", name: "shared", purpose: "JSON with the keys token, name" },
  ])
})

it("lists each entry where a key is one", () => {
  expect(needs("path")).toEqual([
    { type: "secret", name: "shared/token", purpose: "the value" },
    { type: "secret", name: "shared/name", purpose: "the value" },
  ])
})
