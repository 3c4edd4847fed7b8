import type { AlertCase } from "../alert-case.ts"
import { burnCases } from "../burn-cases.ts"

const deployment = (name: string) => `{namespace="supabase", deployment="${name}"}`
const available = (name: string) => `kube_deployment_status_replicas_available${deployment(name)}`
const wanted = (name: string) => `kube_deployment_spec_replicas${deployment(name)}`
const kong = 'namespace="supabase", job="supabase-kong"'
const auth = `${kong}, exported_service="auth-v1-open-verify"`

/** Alerts about Supabase. */
export const supabaseCases: readonly AlertCase[] = [
  {
    alert: "SupabaseServiceDown",
    severity: "critical",
    firing: [
      {
        when: "no pod of a service is available",
        series: { [available("supabase-auth")]: "2x10 0x50", [wanted("supabase-auth")]: "2x60" },
      },
      {
        when: "the one pod that it should have is not available",
        series: { [available("supabase-auth")]: "0x60", [wanted("supabase-auth")]: "1x60" },
      },
    ],
    silent: [
      {
        when: "one pod is left",
        series: { [available("supabase-auth")]: "1x60", [wanted("supabase-auth")]: "2x60" },
      },
      {
        when: "it is scaled to nothing on purpose",
        series: { [available("supabase-auth")]: "0x60", [wanted("supabase-auth")]: "0x60" },
      },
      {
        when: "the Deployment is none of Supabase's, or in another namespace",
        series: {
          [available("other-auth")]: "0x60",
          [wanted("other-auth")]: "2x60",
          'kube_deployment_status_replicas_available{namespace="a", deployment="supabase-auth"}':
            "0x60",
          'kube_deployment_spec_replicas{namespace="a", deployment="supabase-auth"}': "2x60",
        },
      },
    ],
  },
  {
    alert: "SupabaseServiceDegraded",
    severity: "warning",
    firing: [
      {
        when: "one of two pods is available",
        series: { [available("supabase-rest")]: "1x60", [wanted("supabase-rest")]: "2x60" },
      },
    ],
    silent: [
      {
        when: "all are",
        series: { [available("supabase-rest")]: "2x60", [wanted("supabase-rest")]: "2x60" },
      },
      {
        when: "none is, which is the other alert's",
        series: { [available("supabase-rest")]: "0x60", [wanted("supabase-rest")]: "2x60" },
      },
      {
        when: "the Deployment is none of Supabase's, or in another namespace",
        series: {
          [available("other-rest")]: "1x60",
          [wanted("other-rest")]: "2x60",
          'kube_deployment_status_replicas_available{namespace="a", deployment="supabase-rest"}':
            "1x60",
          'kube_deployment_spec_replicas{namespace="a", deployment="supabase-rest"}': "2x60",
        },
      },
    ],
  },
  ...burnCases("SupabaseServiceFailing", 0.001, {
    good: [`kong_http_requests_total{${auth}, code="200", source="service"}`],
    bad: [`kong_http_requests_total{${auth}, code="500", source="service"}`],
  }),
  ...burnCases("SupabaseServiceSlow", 0.01, {
    good: [
      `kong_upstream_latency_ms_count{${auth}}`,
      `kong_upstream_latency_ms_bucket{${auth}, le="1000.0"}`,
    ],
    bad: [`kong_upstream_latency_ms_count{${auth}}`],
  }),
  ...burnCases("KongFailing", 0.001, {
    good: [`kong_http_requests_total{${kong}, code="200", source="service"}`],
    bad: [`kong_http_requests_total{${kong}, code="503", source="kong"}`],
  }),
  ...burnCases("KongSlow", 0.01, {
    good: [`kong_kong_latency_ms_count{${kong}}`, `kong_kong_latency_ms_bucket{${kong}, le="100"}`],
    bad: [`kong_kong_latency_ms_count{${kong}}`],
  }),
  ...burnCases("ImgproxyFailing", 0.01, {
    good: ['status_codes_total{namespace="supabase", job="supabase-imgproxy", status="200"}'],
    bad: ['status_codes_total{namespace="supabase", job="supabase-imgproxy", status="500"}'],
  }),
]
