import type { Resource } from "@supaflux/core"
import { expect, it } from "vitest"
import { withoutNulls } from "./without-nulls.ts"

it("leaves out what is null at any depth, and keeps the places of a list", () => {
  const pod = {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "web", labels: null },
    spec: { containers: [{ name: "web", resources: null }, null], nodeName: "" },
  }
  expect(withoutNulls(pod as unknown as Resource)).toEqual({
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "web" },
    spec: { containers: [{ name: "web" }, null], nodeName: "" },
  })
})

it("keeps the values of a release, where null removes a default", () => {
  const release = {
    apiVersion: "helm.toolkit.fluxcd.io/v2",
    kind: "HelmRelease",
    spec: { values: { resources: null } },
  }
  expect(withoutNulls(release)).toBe(release)
})
