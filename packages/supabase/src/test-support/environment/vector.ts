import type { ServiceEnvironment } from "./service-environment.ts"

/** What Vector reads, and what its configuration refers to. */
export const vectorEnvironment: ServiceEnvironment = {
  source: "https://vector.dev/docs/reference/configuration/sources/kubernetes_logs/",
  required: `
    LOGFLARE_PUBLIC_ACCESS_TOKEN VECTOR_SELF_NODE_NAME
  `,
  reads: `
    VECTOR_LOG
  `,
}
