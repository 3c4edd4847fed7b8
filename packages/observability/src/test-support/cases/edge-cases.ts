import type { AlertCase } from "../alert-case.ts"
import { burnCases, thoroughBurnCases } from "../burn-cases.ts"

const edge =
  'reporter="source", source_workload_namespace="istio-ingress", source_workload="public-istio"'
const duration = `istio_request_duration_milliseconds`
const available = "kube_deployment_status_replicas_available"
const gateway = (name: string, namespace: string) =>
  `${available}{namespace="${namespace}", deployment="${name}"}`

/** Alerts about the Gateway. */
export const edgeCases: readonly AlertCase[] = [
  {
    alert: "EdgeDown",
    severity: "critical",
    firing: [
      {
        when: "the Gateway has no pod",
        series: { [gateway("public-istio", "istio-ingress")]: "3x30 0x30" },
      },
    ],
    silent: [
      {
        when: "it has one; another Gateway, or another namespace's, has none",
        series: {
          [gateway("public-istio", "istio-ingress")]: "1x60",
          [gateway("private-istio", "istio-ingress")]: "0x60",
          [gateway("public-istio", "other")]: "0x60",
        },
      },
    ],
  },
  ...thoroughBurnCases("EdgeFailing", 0.001, {
    good: [`istio_requests_total{${edge}, response_code="200"}`],
    bad: [`istio_requests_total{${edge}, response_code="503"}`],
  }),
  ...burnCases("EdgeSlow", 0.01, {
    good: [
      `${duration}_count{${edge}, response_code="200"}`,
      `${duration}_bucket{${edge}, response_code="200", le="2500.0"}`,
    ],
    bad: [`${duration}_count{${edge}, response_code="200"}`],
  }).map((situations) => ({
    ...situations,
    silent: [
      ...situations.silent,
      {
        when: "most requests are websockets, which last",
        series: {
          [`${duration}_count{${edge}, response_code="200"}`]: "0+100x120",
          [`${duration}_bucket{${edge}, response_code="200", le="2500.0"}`]: "0+100x120",
          [`${duration}_count{${edge}, response_code="101"}`]: "0+900x120",
          [`${duration}_bucket{${edge}, response_code="101", le="2500.0"}`]: "0x120",
        },
        at: "120m" as const,
      },
    ],
  })),
]
