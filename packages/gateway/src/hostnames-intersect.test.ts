import { describe, expect, it } from "vitest"
import { hostnamesIntersect } from "./hostnames-intersect.ts"

// The cases of the Gateway API's own specification, and their neighbours.
describe("hostnamesIntersect", () => {
  it.each([
    [undefined, "example.com"],
    ["test.example.com", "test.example.com"],
    ["test.example.com", "*.example.com"],
    ["*.example.com", "test.example.com"],
    ["*.example.com", "foo.test.example.com"],
    ["*.example.com", "*.example.com"],
    ["*.example.com", "*.test.example.com"],
    ["*.test.example.com", "*.example.com"],
  ])("is true of the listener %s and the route %s", (listener, route) => {
    expect(hostnamesIntersect(listener, route)).toBe(true)
  })

  it.each([
    ["test.example.com", "test.example.net"],
    ["test.example.com", "*.test.example.com"],
    ["*.example.com", "example.com"],
    ["*.example.com", "notexample.com"],
    ["*.example.com", "*.example.net"],
    ["example.com", "*.example.com"],
    ["example.com", "api.example.com"],
  ])("is false of the listener %s and the route %s", (listener, route) => {
    expect(hostnamesIntersect(listener, route)).toBe(false)
  })
})
