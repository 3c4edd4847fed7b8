import { describe, expect, it } from "vitest"
import { allowedRoutes } from "./allowed-routes.ts"

describe("allowedRoutes", () => {
  it.each(["Same", "All"] as const)("is the word itself for %s", (from) => {
    expect(allowedRoutes(from)).toEqual({ namespaces: { from } })
  })

  it("selects namespaces by name", () => {
    const key = "kubernetes.io/metadata.name"
    expect(allowedRoutes({ namespaces: ["supabase", "monitoring"] })).toEqual({
      namespaces: {
        from: "Selector",
        selector: {
          matchExpressions: [{ key, operator: "In", values: ["supabase", "monitoring"] }],
        },
      },
    })
  })

  it("selects namespaces by label", () => {
    expect(allowedRoutes({ namespaceLabels: { public: "true" } })).toEqual({
      namespaces: { from: "Selector", selector: { matchLabels: { public: "true" } } },
    })
  })
})
