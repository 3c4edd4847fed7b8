import { expect, it } from "vitest"
import { allowsKind } from "./allows-kind.ts"

const listener = (protocol: string, ...kinds: readonly string[]) => ({
  name: "one",
  protocol,
  allowedRoutes: { kinds: kinds.map((kind) => ({ kind })) },
})

// https://gateway-api.sigs.k8s.io/reference/spec/#protocoltype
it.each([
  [listener("HTTP"), "HTTPRoute", true],
  [listener("HTTPS"), "GRPCRoute", true],
  [listener("HTTPS"), "TLSRoute", false],
  [listener("TLS"), "TLSRoute", true],
  [listener("TLS"), "TCPRoute", true],
  [listener("TCP"), "TCPRoute", true],
  [listener("TCP"), "HTTPRoute", false],
  [listener("UDP"), "UDPRoute", true],
  [listener("example.com/own"), "HTTPRoute", true],
  [listener("HTTP", "GRPCRoute"), "HTTPRoute", false],
  [listener("HTTP", "GRPCRoute", "HTTPRoute"), "HTTPRoute", true],
])("%o takes %s: %s", (given, kind, expected) => {
  expect(allowsKind(given, kind)).toBe(expected)
})

it("looks at the group of a kind", () => {
  const kinds = [{ group: "example.com", kind: "HTTPRoute" }]
  expect(allowsKind({ name: "one", protocol: "HTTP", allowedRoutes: { kinds } }, "HTTPRoute")).toBe(
    false,
  )
})
