import { writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { monitoringConfig, observability } from "@supaflux/observability"
import { everyChoice } from "../../../packages/observability/src/test-support/choices.ts"
import { platform } from "../../../packages/observability/src/test-support/platform.ts"
import { watchedEverything } from "../../../packages/observability/src/test-support/watched-everything.ts"
import type { Resource } from "../cluster/resource.ts"
import { readResources } from "../cluster/read-resources.ts"
import type { Report } from "../report.ts"
import { generatedFolder } from "../repository/generated-folder.ts"
import { danglingReferences, type ReferringDashboard } from "./dashboard-references.ts"
import { dashboardMutants } from "./dashboard-mutants.ts"
import { dataSources, type DataSource } from "./data-sources.ts"
import { judgeDashboards } from "./judge-dashboards.ts"

interface Release {
  readonly kind: string
  readonly metadata: { readonly name: string }
  readonly spec: { readonly values: unknown }
}
interface ConfigMap {
  readonly kind: string
  readonly metadata: { readonly labels?: Readonly<Record<string, string>> }
  readonly data: Readonly<Record<string, string>>
}
interface Sidecar {
  readonly label: string
  readonly labelValue: string
}
interface Dashboards {
  /** Text by file name. */
  readonly texts: Readonly<Record<string, string>>
  readonly sources: readonly DataSource[]
}

const withGrafana = ["kube-prometheus-stack", "victoria-metrics"]

/** The dashboards that Grafana's sidecar would load of these resources, and the sources that Grafana has. */
function loaded(resources: readonly Resource[]): Dashboards {
  const releases = resources as unknown as readonly Release[]
  const values = releases
    .filter(({ kind, metadata }) => kind === "HelmRelease" && withGrafana.includes(metadata.name))
    .map(({ spec }) => spec.values as { grafana?: { sidecar?: { dashboards: Sidecar } } })
    .find(({ grafana }) => grafana?.sidecar !== undefined)
  if (values?.grafana?.sidecar === undefined) return { texts: {}, sources: [] }
  const { label, labelValue } = values.grafana.sidecar.dashboards
  const maps = (resources as unknown as readonly ConfigMap[]).filter(
    ({ kind, metadata }) => kind === "ConfigMap" && metadata.labels?.[label] === labelValue,
  )
  return {
    texts: Object.assign({}, ...maps.map(({ data }) => data)) as ConfigMap["data"],
    sources: dataSources(values),
  }
}

/** Every dashboard fits Grafana's schema, and names nothing that is not there. */
export function proveDashboards(
  program: string,
  folder: string,
  environments: readonly string[],
  report: Report,
): void {
  const problems = ({ texts, sources }: Dashboards): readonly string[] => {
    const files = Object.entries(texts).map(([name, text]) => {
      const file = join(folder, name)
      writeFileSync(file, text)
      return file
    })
    const verdict = judgeDashboards(program, files)
    return [
      ...verdict.problems.map(({ file, message }) => `${basename(file)}: ${message}`),
      ...Object.entries(texts).flatMap(([name, text]) =>
        danglingReferences(JSON.parse(text) as ReferringDashboard, sources).map(
          (line) => `${name}: ${line}`,
        ),
      ),
    ]
  }
  for (const environment of environments) {
    const found = loaded(
      readResources(join(generatedFolder, environment)).map(({ resource }) => resource),
    )
    const count = Object.keys(found.texts).length
    if (count === 0) report.note(`${environment}: has no dashboards`)
    else report.check(`${environment}: ${count} dashboards fit Grafana's schema`, problems(found))
  }
  for (const [name, choice] of Object.entries(everyChoice)) {
    const { components, metrics } = observability({ ...platform, ...choice })
    if (metrics === undefined) continue
    const config = monitoringConfig({ metrics, watch: watchedEverything })
    const found = loaded(
      [...components, config].flatMap((component) =>
        "resources" in component ? (Object.values(component.resources) as Resource[]) : [],
      ),
    )
    const count = Object.keys(found.texts).length
    report.check(
      `${name}: ${count} dashboards fit Grafana's schema`,
      count === 0 ? ["there are none"] : problems(found),
    )
  }
  const sources = [{ uid: "metrics", type: "prometheus" }]
  for (const { name, text, expected } of dashboardMutants) {
    const found = problems({ texts: { "mutant.json": text }, sources })
    const refused = found.some((line) => expected.test(line))
    report.check(`mutant: ${name} is refused`, refused ? [] : ["it is accepted", ...found])
  }
}
