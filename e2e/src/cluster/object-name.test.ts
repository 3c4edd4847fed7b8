import { expect, it } from "vitest"
import { objectName } from "./object-name.ts"

it("names an object by kind, group, namespace and name, whatever its version", () => {
  const metadata = { name: "b", namespace: "a" }
  expect(objectName({ apiVersion: "apps/v1", kind: "Deployment", metadata })).toBe(
    "Deployment.apps a/b",
  )
  expect(objectName({ apiVersion: "v1", kind: "Namespace", metadata: { name: "a" } })).toBe(
    "Namespace a",
  )
})
