import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { JsonObject } from "@supaflux/core"
import { sharedPath } from "@supaflux/testing"
import { parse } from "yaml"
import { archivePath } from "../../../packages/cli/src/charts/archive-path.ts"
import { cacheFolder } from "../../../packages/cli/src/charts/cache-folder.ts"
import { versions } from "../../../packages/observability/src/versions.ts"
import { helmTemplate } from "../repository/helm-template.ts"

/** Something that makes Loki's configuration of the values of its chart. */
export interface LokiChart {
  /** Folder or archive. */
  readonly path: string
  readonly isReal: boolean
}

/** Parts of the configuration that the chart keeps in helpers; without the archive these say the same for buckets in S3. */
const standIns: Readonly<Record<string, string>> = {
  "loki.memberlist": "loki-memberlist",
  "loki.namespace": "{{ .Release.Namespace }}",
  "loki.commonStorageConfig": `s3:
  bucketnames: {{ .Values.loki.storage.bucketNames.chunks }}
  region: {{ .Values.loki.storage.s3.region }}
  s3forcepathstyle: {{ .Values.loki.storage.s3.s3ForcePathStyle }}`,
  "loki.rulerConfig": `ruler:
  storage:
    type: s3
    s3:
      bucketnames: {{ .Values.loki.storage.bucketNames.ruler }}
      region: {{ .Values.loki.storage.s3.region }}
  {{- toYaml .Values.loki.rulerConfig | nindent 2 }}`,
}
/** As in the chart: text of the values is a template, and what is structured wins. */
const template = `apiVersion: v1
kind: ConfigMap
metadata:
  name: loki
data:
  config.yaml: |
    {{- tpl (mergeOverwrite (tpl .Values.loki.config . | fromYaml) .Values.loki.structuredConfig | toYaml) . | nindent 4 }}
`

/**
 * The chart as `supaflux charts pull` has fetched it, else one of its published values, whose text holds the template of
 * the configuration, and of stand-ins for the helpers that this calls.
 *
 * @param folder where the latter is made
 * @throws {Error} when there is neither
 */
export function lokiChart(folder: string): LokiChart {
  const url = "oci://ghcr.io/grafana-community/helm-charts/loki"
  const archive = archivePath(cacheFolder(process.env), {
    type: "oci",
    insecure: false,
    url,
    version: versions.loki,
  })
  if (existsSync(archive)) return { path: archive, isReal: true }
  const name = `chart-values/loki-${versions.loki}.values.yaml`
  const values = sharedPath(name)
  if (values === undefined) {
    throw new Error(
      `There is no chart of Loki: fetch it with \`supaflux charts pull\`, or set SUPAFLUX_SHARED to a folder with ${name}.`,
    )
  }
  const path = join(folder, "loki-chart")
  mkdirSync(join(path, "templates"), { recursive: true })
  cpSync(values, join(path, "values.yaml"))
  const called = [...readFileSync(values, "utf8").matchAll(/include "([^"]+)"/g)]
  // Addresses of parts that one pod does not have are empty in the chart as well.
  const helpers = new Set(called.map(([, helper = ""]) => helper))
  const definitions = [...helpers].map(
    (helper) => `{{- define "${helper}" }}${standIns[helper] ?? ""}{{ end }}`,
  )
  writeFileSync(join(path, "Chart.yaml"), "apiVersion: v2\nname: loki\nversion: 0.0.0\n")
  writeFileSync(join(path, "templates/_helpers.tpl"), definitions.join("\n"))
  writeFileSync(join(path, "templates/config.yaml"), template)
  return { path, isReal: false }
}

/** The configuration that Loki gets, as text. */
export function lokiConfig(chart: LokiChart, values: JsonObject, folder: string): string {
  const file = join(folder, "loki-values.json")
  writeFileSync(file, JSON.stringify(values))
  const show = ["--show-only", "templates/config.yaml"]
  const text = helmTemplate(["loki", chart.path, "--namespace=loki", `--values=${file}`, ...show])
  return (parse(text) as { data: Readonly<Record<string, string>> }).data["config.yaml"] ?? ""
}
