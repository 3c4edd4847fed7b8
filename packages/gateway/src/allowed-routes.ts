import type { IAllowedRoutes } from "@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/AllowedRoutes"
import type { RoutesFrom } from "./routes-from.ts"

/** The rule in the Gateway API's words. */
export function allowedRoutes(from: RoutesFrom): IAllowedRoutes {
  if (typeof from === "string") return { namespaces: { from } }
  const selector =
    "namespaces" in from
      ? {
          matchExpressions: [
            // The API server gives every namespace this label, and nobody can change it.
            {
              key: "kubernetes.io/metadata.name",
              operator: "In",
              values: [...from.namespaces],
            },
          ],
        }
      : { matchLabels: { ...from.namespaceLabels } }
  return { namespaces: { from: "Selector", selector } }
}
