import type { Watched } from "../alerts/watched.ts"

/** Every system there is, each with its default thresholds. */
export const watchedEverything: Watched = {
  workloads: {},
  supabase: {},
  edge: { name: "public", namespace: "istio-ingress" },
  database: {},
  mesh: { namespaces: ["supabase"] },
  flux: {},
  secrets: {},
  certificates: {},
  backups: {},
  karpenter: {},
}
