import { backupAlerts } from "./backup-alerts.ts"
import { certificateAlerts } from "./certificate-alerts.ts"
import { coverageAlerts } from "./coverage-alerts.ts"
import { databaseAlerts } from "./database-alerts.ts"
import { edgeAlerts, edgeObjectives } from "./edge-alerts.ts"
import { fluxAlerts } from "./flux-alerts.ts"
import { meshAlerts } from "./mesh-alerts.ts"
import { nodeAlerts } from "./node-alerts.ts"
import { objectiveRules, objectivesInterval } from "./objective-rules.ts"
import type { RuleGroup } from "./rule.ts"
import { secretsAlerts } from "./secrets-alerts.ts"
import { supabaseAlerts } from "./supabase-alerts.ts"
import { supabaseObjectives } from "./supabase-objectives.ts"
import type { Watched } from "./watched.ts"
import { workloadAlerts } from "./workload-alerts.ts"

/** The group that records what the objectives of the others are measured by. */
function objectives({ supabase, edge }: Watched): RuleGroup | undefined {
  const all = [
    ...(edge === undefined ? [] : edgeObjectives(edge)),
    ...(supabase === undefined ? [] : supabaseObjectives(supabase)),
  ]
  return all.length === 0
    ? undefined
    : { name: "objectives", interval: objectivesInterval, rules: objectiveRules(all) }
}

const made = <Watch>(watch: Watch | undefined, make: (watch: Watch) => RuleGroup) =>
  watch === undefined ? undefined : make(watch)

/** Every group of rules for what there is to watch. */
export function alertGroups(watched: Watched): readonly RuleGroup[] {
  const { workloads = {}, flux = {} } = watched
  return [
    objectives(watched),
    made(watched.edge, edgeAlerts),
    made(watched.supabase, supabaseAlerts),
    made(watched.database, databaseAlerts),
    made(watched.mesh, meshAlerts),
    workloadAlerts(workloads),
    made(watched.karpenter, nodeAlerts),
    fluxAlerts(flux),
    made(watched.secrets, secretsAlerts),
    made(watched.certificates, certificateAlerts),
    made(watched.backups, backupAlerts),
    coverageAlerts(watched),
  ].filter((group) => group !== undefined)
}
