import { rules, type Rule } from "@supaflux/check"
import type { CheckSettings } from "@supaflux/core"

/** What is right or wrong only by what its owner wants, or comes right when Flux has tried often enough. */
const opinions: ReadonlySet<string> = new Set([
  "CHART_UNPINNED",
  "CRDS_STALE",
  "IMAGE_UNPINNED",
  "ORDER_DEFINITION_LATE",
  "ORDER_NAMESPACE_LATE",
  "ORDER_OBJECT_LATE",
  "ORDER_SECRET_LATE",
  "ORDER_TIMEOUT_SHORT",
  "ORDER_WEBHOOK_LATE",
  "PRUNE_DELETES",
  "UNINSTALL_DELETES",
])

/** The rules as they come for a folder. */
export const treeRules: readonly Rule[] = rules.map((rule) =>
  opinions.has(rule.code) ? { ...rule, severity: "warning" } : rule,
)

const practice = Object.fromEntries(
  rules.filter(({ topic }) => topic === "good practice").map(({ code }) => [code, "off"] as const),
)

/** What a folder asks of the rules: what is good practice is asked of it only where it says so. */
export function treeSettings(settings: CheckSettings): CheckSettings {
  return { ...settings, rules: { ...practice, ...settings.rules } }
}
