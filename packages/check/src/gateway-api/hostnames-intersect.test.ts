import { expect, it } from "vitest"
import { hostnamesIntersect } from "./hostnames-intersect.ts"

// The examples that the Gateway API gives for `hostnames` of a route and `hostname` of a listener.
// https://gateway-api.sigs.k8s.io/reference/spec/#httproutespec
it.each([
  ["test.example.com", "test.example.com", true],
  ["test.example.com", "*.example.com", true],
  ["test.example.com", "example.com", false],
  ["*.example.com", "*.example.com", true],
  ["*.example.com", "test.example.com", true],
  ["*.example.com", "foo.test.example.com", true],
  ["*.example.com", "example.com", false],
  ["*.example.com", "test.example.net", false],
  [undefined, "test.example.net", true],
  // What follows from "suffix match".
  ["*.foo.example.com", "*.example.com", true],
  ["*.example.com", "*.foo.example.com", true],
  ["*.foo.example.com", "*.bar.example.com", false],
  ["*.example.com", "testexample.com", false],
  ["Test.Example.com", "test.example.COM", true],
])("a listener for %s and a route for %s: %s", (listener, route, expected) => {
  expect(hostnamesIntersect(listener, route)).toBe(expected)
})
