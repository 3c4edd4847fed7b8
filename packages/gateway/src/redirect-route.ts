import type { IHTTPRoute } from "@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/HTTPRoute"

/** A route that answers every request of one listener with a redirect to https. */
export function redirectRoute(gateway: string, namespace: string, listener: string): IHTTPRoute {
  return {
    apiVersion: "gateway.networking.k8s.io/v1",
    kind: "HTTPRoute",
    metadata: { name: `${gateway}-redirect`, namespace },
    spec: {
      parentRefs: [{ name: gateway, namespace, sectionName: listener }],
      rules: [
        {
          filters: [
            {
              type: "RequestRedirect",
              requestRedirect: { scheme: "https", statusCode: 301 },
            },
          ],
        },
      ],
    },
  }
}
