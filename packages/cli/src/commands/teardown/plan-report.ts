import type { Need } from "@supaflux/core"
import type { Step } from "./step.ts"
import type { TeardownPlan } from "./teardown-plan.ts"

function stepLines({ title, why, commands, checks }: Step, index: number): string[] {
  return [
    `## ${index + 1}. ${title}`,
    "",
    why,
    "",
    ...(commands.length === 0 ? [] : ["```sh", ...commands, "```", ""]),
    "Before the next step:",
    "",
    ...checks.flatMap(({ command, expect }) => ["```sh", command, "```", "", `→ ${expect}`, ""]),
  ]
}

function list(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${title}`, "", ...items.map((item) => `- ${item}`), ""]
}

function need(of: Need): string {
  const what =
    of.type === "pod-identity"
      ? `Pod Identity association of ${of.namespace}/${of.serviceAccount}`
      : `${of.type} ${of.name}`
  return `${what}: ${of.purpose}`
}

/** A plan for people, as Markdown: commands can be copied, and the whole can be kept as a runbook. */
export function planReport({ environment, warnings, steps, skipped, stays }: TeardownPlan): string {
  return [
    `# Tear-down of ${environment}`,
    "",
    `${steps.length} steps. Nothing was run: run them by hand, each only when the check of the one before holds.`,
    "",
    ...list("Mend first", warnings),
    ...steps.flatMap(stepLines),
    ...list("Not in this plan", skipped),
    ...list("What stays, for Terraform", stays.map(need)),
  ]
    .join("\n")
    .replace(/\n*$/, "\n")
}
