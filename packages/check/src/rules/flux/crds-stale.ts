import type { Graph } from "../../graph/graph.ts"
import { specOf, type HelmReleaseSpec } from "../../order/flux-specs.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"

function check({ units }: Graph): Problem[] {
  return units.flatMap(({ type, object, chart }): Problem[] => {
    if (type !== "helm-release" || chart?.status !== "rendered" || chart.crds.length === 0)
      return []
    const { upgrade } = specOf<HelmReleaseSpec>(object)
    const policy = upgrade?.crds ?? "Skip"
    if (policy === "CreateReplace") return []
    const names = chart.crds.map(({ metadata }) => metadata?.name ?? "").sort()
    return [
      {
        message: `leaves the chart's definitions as they are when it is upgraded (upgrade.crds: ${policy}): ${names.slice(0, 3).join(", ")}${names.length > 3 ? `, and ${names.length - 3} more` : ""}`,
        node: object,
        path: ["spec", "upgrade", "crds"],
        hint: "set upgrade.crds: CreateReplace, and install.crds with it; or Skip in both where the definitions come from elsewhere",
      },
    ]
  })
}

/** Definitions of a chart are upgraded with it. */
export const crdsStale: Rule = {
  code: "CRDS_STALE",
  topic: "flux",
  severity: "error",
  title: "A release never upgrades the definitions in its chart's crds/.",
  why: "Helm installs them once and Flux's default is to skip them ever after: the new controller meets the old schema, whose API server drops the fields that it does not know. Only charts that were rendered are judged.",
  wrong: "install: { crds: Create } without upgrade.crds",
  right: "install: { crds: CreateReplace }, upgrade: { crds: CreateReplace }",
  check,
}
