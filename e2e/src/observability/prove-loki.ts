import { spawnSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import type { JsonObject } from "@supaflux/core"
import { mergeValues } from "@supaflux/flux"
import { observability } from "@supaflux/observability"
import { parse } from "yaml"
import { everyChoice } from "../../../packages/observability/src/test-support/choices.ts"
import { platform } from "../../../packages/observability/src/test-support/platform.ts"
import { releaseValues } from "../../../packages/observability/src/test-support/release-values.ts"
import type { Report } from "../report.ts"
import { generatedValues } from "./generated-values.ts"
import { lokiChart, lokiConfig } from "./loki-config.ts"

/** Settings that Loki has to refuse. */
const mutants: Readonly<Record<string, JsonObject>> = {
  "a misspelt limit": { limits_config: { retention_perod: "720h" } },
  "a duration that is none": { limits_config: { retention_period: "a month" } },
  "an index that Loki has not": { schema_config: { configs: [{ store: "tsbd" }] } },
  "a retention without a store of its requests": { compactor: { delete_request_store: "" } },
}

/**
 * Loki's own program accepts the configuration of every environment and of both sizes.
 *
 * @returns the configuration of one pod
 */
export function proveLoki(
  loki: string,
  folder: string,
  environments: readonly string[],
  report: Report,
): string {
  const file = join(folder, "loki.yaml")
  const refusal = (config: string): readonly string[] => {
    writeFileSync(file, config)
    const { status, stdout, stderr, error } = spawnSync(
      loki,
      [`-config.file=${file}`, "-verify-config"],
      { encoding: "utf8" },
    )
    if (error !== undefined) throw error
    return status === 0 ? [] : [`${stdout}${stderr}`.trim()]
  }
  const chart = lokiChart(folder)
  report.note(
    chart.isReal
      ? "Loki's configuration is the chart's"
      : "Loki's configuration is that of the chart's values; stand-ins of ours say what its helpers say of the bucket",
  )
  for (const environment of environments) {
    for (const values of generatedValues(environment, ["loki"])) {
      report.check(
        `${environment}: Loki accepts its configuration`,
        refusal(lokiConfig(chart, values, folder)),
      )
    }
  }
  const choice = everyChoice["selfHosted with Thanos"]
  if (choice === undefined) throw new Error("There is no choice with Loki.")
  const [large, small] = (["large", "small"] as const).map((size) =>
    lokiConfig(
      chart,
      releaseValues(observability({ ...platform, ...choice, size }).components, "loki"),
      folder,
    ),
  )
  if (large === undefined || small === undefined) throw new Error("There is no configuration.")
  report.check("Loki accepts the configuration of three pods", refusal(large))
  report.check("Loki accepts the configuration of one pod", refusal(small))
  for (const [what, settings] of Object.entries(mutants)) {
    const { values } = mergeValues(parse(large) as JsonObject, settings)
    // JSON is YAML as well.
    const problems = refusal(JSON.stringify(values))
    report.check(`mutant: ${what} is refused`, problems.length > 0 ? [] : ["Loki accepts it"])
  }
  return small
}
