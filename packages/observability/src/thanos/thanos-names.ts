import { prometheusNames } from "../prometheus/stack-names.ts"

/** Names of what the chart thanos makes. */
export const thanosNames = {
  release: "thanos",
  serviceAccount: "thanos",
  queryFrontend: "thanos-query-frontend",
  queryFrontendPort: 9090,
} as const

/** The headless Service of the sidecars, which kube-prometheus-stack makes. */
export const thanosSidecarService: string = `${prometheusNames.release}-thanos-discovery`
