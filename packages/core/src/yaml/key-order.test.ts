import { describe, expect, it } from "vitest"
import { anyMap, keyOrder, metadata, orderedKeys, topLevel } from "./key-order.ts"

function keysOf(keys: string): Record<string, null> {
  return Object.fromEntries(keys.split(" ").map((key) => [key, null]))
}

describe("orderedKeys", () => {
  it.for([
    [
      "the top level",
      topLevel,
      "status webhooks data spec type a metadata provisioner immutable kind apiVersion",
      "apiVersion kind metadata type immutable provisioner spec a data webhooks status",
    ],
    [
      "metadata",
      metadata,
      "annotations finalizers a namespace labels generateName name",
      "name generateName namespace labels annotations a finalizers",
    ],
    [
      "any other map",
      anyMap,
      "value type spec status sectionName namespace name metadata kind group apiGroup apiVersion",
      "apiVersion apiGroup group kind name namespace type metadata sectionName spec status value",
    ],
    ["the fields of a kind", keyOrder(["b", "a"]), "c d a name b", "b a c d name"],
    ["code units", anyMap, "é z a Z _ 10 9 😀 \uff5e", "10 9 Z _ a z é 😀 \uff5e"],
  ] as const)("orders %s", ([, order, given, expected]) => {
    expect(orderedKeys(keysOf(given), order)).toEqual(expected.split(" "))
    expect(orderedKeys(keysOf(given.split(" ").reverse().join(" ")), order)).toEqual(
      expected.split(" "),
    )
  })

  it("orders large maps as it orders small ones", () => {
    const names = Array.from({ length: 40 }, (_, index) => `k${index + 10}`)
    const given = ["type", ...names.toReversed(), "name"]
    expect(orderedKeys(keysOf(given.join(" ")), anyMap)).toEqual(["name", "type", ...names])
  })
})
