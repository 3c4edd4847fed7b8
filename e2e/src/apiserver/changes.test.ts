import { describe, expect, it } from "vitest"
import type { Applied } from "../cluster/apply-resource.ts"
import { changes } from "./changes.ts"

const applied = (
  resourceVersion: string,
  replicas: number,
  status?: unknown,
): readonly Applied[] => [
  {
    name: "Deployment a/b",
    warnings: [],
    object: {
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata: { name: "b", namespace: "a", resourceVersion },
      spec: { replicas },
      ...(status === undefined ? {} : { status }),
    },
  },
]

describe("changes", () => {
  it("has none where every version stays", () => {
    expect(changes(applied("1", 2), applied("1", 2), applied("1", 2), () => false)).toEqual([])
  })

  it("accepts that defaults of a status are stored with the second apply, of kinds that have some", () => {
    const [first, second] = [applied("1", 2), applied("2", 2, {})]
    expect(changes(first, second, second, () => true)).toEqual([])
    expect(changes(first, second, second, () => false)).toEqual([
      "Deployment a/b: the second apply stored it again",
    ])
  })

  it("tells of a field that the second apply changed", () => {
    expect(changes(applied("1", 2), applied("2", 3), applied("2", 3), () => true)).toEqual([
      "Deployment a/b: the second apply changed it",
    ])
  })

  it("tells of an object that the third apply stored again", () => {
    expect(changes(applied("1", 2), applied("2", 2), applied("3", 2), () => true)).toEqual([
      "Deployment a/b: the third apply stored it again",
    ])
  })
})
