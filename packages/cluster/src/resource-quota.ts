import type { IResourceQuota } from "kubernetes-models/v1/ResourceQuota"

/** The ResourceQuota `default` of a namespace. */
export function resourceQuota(
  namespace: string,
  limits: Readonly<Record<string, string | number>>,
): IResourceQuota {
  return {
    apiVersion: "v1",
    kind: "ResourceQuota",
    metadata: { name: "default", namespace },
    spec: {
      hard: Object.fromEntries(Object.entries(limits).map(([key, limit]) => [key, String(limit)])),
    },
  }
}
