import { expect, it } from "vitest"
import { principal } from "./principal.ts"

it("names a caller by trust domain, namespace and service account", () => {
  const caller = { namespace: "istio-ingress", serviceAccount: "public-istio" }
  expect(principal("cluster.local", caller)).toBe("cluster.local/ns/istio-ingress/sa/public-istio")
})
