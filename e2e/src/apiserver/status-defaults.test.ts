import { expect, it } from "vitest"
import { statusDefaults } from "./status-defaults.ts"

const definition = (kind: string, properties: object) => ({
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  metadata: { name: kind },
  spec: {
    group: "example.org",
    names: { kind },
    versions: [{ name: "v1", schema: { openAPIV3Schema: { properties } } }],
  },
})
const resource = (kind: string, apiVersion = "example.org/v1") => ({
  apiVersion,
  kind,
  metadata: { name: "a" },
})

it("knows the kinds whose definitions have defaults in their status, not those with some in their spec", () => {
  const string = { type: "string" }
  const isDefaulted = statusDefaults([
    definition("Status", {
      status: { properties: { phase: { ...string, default: "Pending" } } },
    }),
    definition("Spec", { spec: { properties: { size: { ...string, default: "small" } } } }),
  ])
  expect(["Status", "Spec"].map((kind) => isDefaulted(resource(kind)))).toEqual([true, false])
  expect(isDefaulted(resource("Status", "example.org/v2"))).toBe(false)
})
