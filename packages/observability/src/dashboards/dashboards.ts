import type { Watched } from "../alerts/watched.ts"
import { backupsDashboard } from "./backups-dashboard.ts"
import type { Dashboard } from "./dashboard.ts"
import { databaseDashboard } from "./database-dashboard.ts"
import { edgeDashboard } from "./edge-dashboard.ts"
import { fluxDashboard } from "./flux-dashboard.ts"
import { meshDashboard } from "./mesh-dashboard.ts"
import { nodesDashboard } from "./nodes-dashboard.ts"
import { overviewDashboard } from "./overview-dashboard.ts"
import { serviceDashboards } from "./service-dashboards.ts"

/** Every dashboard for what there is to watch, and for what CloudWatch knows of it. */
export function dashboards(watched: Watched, hasCloudWatch: boolean): readonly Dashboard[] {
  const { edge, supabase, database, mesh, flux, backups, karpenter } = watched
  const hasExporter = database !== undefined
  return [
    overviewDashboard(watched),
    ...(edge === undefined && supabase === undefined ? [] : [edgeDashboard(edge, supabase)]),
    ...(supabase === undefined ? [] : serviceDashboards(supabase)),
    ...(hasExporter || hasCloudWatch ? [databaseDashboard(hasExporter, hasCloudWatch)] : []),
    ...(mesh === undefined ? [] : [meshDashboard(mesh)]),
    nodesDashboard(karpenter !== undefined),
    fluxDashboard(flux),
    ...(backups === undefined ? [] : [backupsDashboard(backups)]),
  ]
}
