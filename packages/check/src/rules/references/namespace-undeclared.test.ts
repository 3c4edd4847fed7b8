import type { Resource } from "@supaflux/core"
import { expect, it } from "vitest"
import { object, secret } from "../../test-support/objects.ts"
import { treeOf } from "../../test-support/tree-of.ts"
import { namespaceUndeclared } from "./namespace-undeclared.ts"

function within(resource: Resource, namespace: string): Resource {
  return { ...resource, metadata: { ...resource.metadata, namespace } }
}

const secrets = [within(secret("a", "key"), "app"), within(secret("b", "key"), "app")]

it("reports a namespace that nothing declares, once a unit", () => {
  const near = treeOf([...secrets, object("v1", "Namespace", "apps")])
  expect(namespaceUndeclared.check(near)).toMatchObject([
    {
      message: "is in the namespace app, which nothing declares",
      node: { name: "a" },
      path: ["metadata", "namespace"],
      hint: "did you mean apps?",
    },
  ])
  expect(namespaceUndeclared.check(treeOf(secrets))).toMatchObject([
    { hint: "declare the namespace" },
  ])
})

it("takes one that is declared, or may be", () => {
  const declared = treeOf([...secrets, object("v1", "Namespace", "app")])
  expect(namespaceUndeclared.check(declared)).toEqual([])
  expect(namespaceUndeclared.check(treeOf(secrets, { unknown: "another repository" }))).toEqual([])
})
