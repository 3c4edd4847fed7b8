import { spawnSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Report } from "../report.ts"
import { collectorConfig, everyBackend } from "./sample.ts"

/**
 * Components that are not built in: no module proxy has the first, and the second alone brings in more
 * than all of the others. Their settings are not judged; that they are wired is.
 */
const standIns: Readonly<Record<string, string>> = {
  k8s_attributes: "batch/k8s_attributes",
  datadog: "otlp_http/datadog",
}
const standInSettings: Readonly<Record<string, object>> = {
  "batch/k8s_attributes": {},
  "otlp_http/datadog": { endpoint: "https://example.com" },
}

interface Config {
  readonly processors: Readonly<Record<string, unknown>>
  readonly exporters: Readonly<Record<string, unknown>>
  readonly service: {
    readonly pipelines: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  }
}

function components(section: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(section).map(([name, settings]) => {
      const standIn = standIns[name]
      return standIn === undefined ? [name, settings] : [standIn, standInSettings[standIn]]
    }),
  )
}

/** The configuration with stand-ins for what cannot be had. */
function judged(config: Config): Config {
  const { traces = {} } = config.service.pipelines
  const pipeline = Object.fromEntries(
    Object.entries(traces).map(([part, names]) => [
      part,
      names.map((name) => standIns[name] ?? name),
    ]),
  )
  return {
    ...config,
    processors: components(config.processors),
    exporters: components(config.exporters),
    service: { ...config.service, pipelines: { traces: pipeline } },
  }
}

/** A real Collector accepts the configuration for every backend. */
export function proveCollector(otelcol: string, folder: string, report: Report): void {
  const file = join(folder, "collector.yaml")
  const validate = (config: Config): readonly string[] => {
    // JSON is YAML as well.
    writeFileSync(file, JSON.stringify(judged(config)))
    const environment = { MY_POD_IP: "127.0.0.1", DD_API_KEY: "a", NEW_RELIC_LICENSE_KEY: "a" }
    const { status, stdout, stderr, error } = spawnSync(otelcol, ["validate", `--config=${file}`], {
      encoding: "utf8",
      env: { ...process.env, ...environment },
    })
    if (error !== undefined) throw error
    return status === 0 ? [] : [`${stdout}${stderr}`.trim()]
  }
  report.note(
    `not judged are the settings of ${Object.keys(standIns).join(" and ")}: they are not built in`,
  )
  for (const backend of everyBackend) {
    const config = collectorConfig(backend) as Config
    report.check(`the Collector accepts traces to ${backend.type}`, validate(config))
  }
  const [first] = everyBackend
  if (first === undefined) throw new Error("There is no backend.")
  const config = collectorConfig(first) as Config
  const mutants: Readonly<Record<string, Config>> = {
    "a misspelt setting": {
      ...config,
      processors: { ...config.processors, probabilistic_sampler: { sampling_percent: 10 } },
    },
    "an exporter that nobody declares": { ...config, exporters: {} },
  }
  for (const [what, mutant] of Object.entries(mutants)) {
    const problems = validate(mutant)
    report.check(
      `mutant: ${what} is refused`,
      problems.length > 0 ? [] : ["the Collector accepts it"],
    )
  }
}
