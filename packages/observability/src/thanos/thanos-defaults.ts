import type { JsonObject } from "@supaflux/core"
import { resources } from "../resources.ts"
import type { Size } from "../size.ts"
import { spread } from "../spread.ts"

/** The parts that run. */
type Part = "query" | "queryFrontend" | "storegateway" | "compactor"

const component = (name: string) => ({
  topologySpreadConstraints: spread({
    "app.kubernetes.io/name": "thanos",
    "app.kubernetes.io/component": name,
  }),
})

// Components with a volume have one of their own, which would replace the common one.
const podSecurityContext = {
  runAsNonRoot: true,
  runAsUser: 1001,
  fsGroup: 1001,
  seccompProfile: { type: "RuntimeDefault" },
}

/**
 * Values of the chart thanos, before options.
 * @see https://github.com/thanos-community/helm-charts/blob/thanos-0.38.0/charts/thanos/values.yaml
 */
export const thanosDefaults: Readonly<
  Record<"global" | "bucket" | "receive" | "ruler" | Part, JsonObject>
> & { readonly fullnameOverride: string } = {
  fullnameOverride: "thanos",
  global: {
    podSecurityContext,
    serviceAccount: { name: "thanos" },
    serviceMonitor: { enabled: true },
    // The platform has rules of its own, with runbooks.
    thanosRules: { enabled: false },
  },
  // Nothing runs of it, but with it comes the Secret that says where the bucket is.
  bucket: { enabled: true, bucketweb: { enabled: false } },
  receive: { enabled: false },
  ruler: { enabled: false },
  query: { ...component("query"), replicaLabels: ["prometheus_replica"] },
  queryFrontend: { enabled: true, ...component("query-frontend") },
  storegateway: { ...component("storegateway"), podSecurityContext },
  compactor: {
    ...component("compactor"),
    podSecurityContext,
    // Its definitions are not in the cluster.
    vpa: { enabled: false },
  },
}

/** What differs between the sizes. There is one compactor in each. */
export const thanosSizes: Readonly<Record<Size, Readonly<Record<Part, JsonObject>>>> = {
  large: {
    query: {
      replicaCount: 2,
      resources: resources("200m", "512Mi", "2Gi"),
      pdb: { enabled: true, minAvailable: 1 },
    },
    queryFrontend: {
      replicaCount: 2,
      resources: resources("50m", "256Mi", "1Gi"),
      pdb: { enabled: true, minAvailable: 1 },
    },
    storegateway: {
      replicaCount: 2,
      resources: resources("200m", "1Gi", "3Gi"),
      persistence: { size: "20Gi" },
      pdb: { enabled: true, minAvailable: 1 },
    },
    compactor: { resources: resources("200m", "1Gi", "4Gi"), persistence: { size: "100Gi" } },
  },
  small: {
    query: { replicaCount: 1, resources: resources("50m", "256Mi", "1Gi") },
    queryFrontend: { replicaCount: 1, resources: resources("25m", "128Mi", "512Mi") },
    storegateway: {
      replicaCount: 1,
      resources: resources("50m", "384Mi", "1Gi"),
      persistence: { size: "10Gi" },
    },
    compactor: { resources: resources("50m", "384Mi", "2Gi"), persistence: { size: "30Gi" } },
  },
}
