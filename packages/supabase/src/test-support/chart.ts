import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { readManifests } from "./read-manifests.ts"

/** The chart's folder. */
export const chartPath: string = join(import.meta.dirname, "../../../../charts/supabase")

/** An object as the chart renders it: what the tests look at, loosely typed. */
export interface Rendered {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: {
    readonly name: string
    readonly labels: Readonly<Record<string, string>>
    readonly annotations?: Readonly<Record<string, string>>
  }
  readonly [field: string]: unknown
}

/** What Helm said. */
export interface HelmResult {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs one of Helm's commands on the chart, with values beside its defaults. */
export function runHelm(helm: string, args: readonly string[], values: object = {}): HelmResult {
  const { status, stdout, stderr } = spawnSync(helm, [...args, "--values", "-"], {
    input: JSON.stringify(values),
    encoding: "utf8",
  })
  return { status, stdout, stderr }
}

/** The manifests of a release named `supabase` in the namespace `supabase`, as text. */
export function templateChart(helm: string, values: object = {}): HelmResult {
  return runHelm(helm, ["template", "supabase", chartPath, "--namespace", "supabase"], values)
}

interface Rendering {
  readonly text: string
  readonly objects: readonly Rendered[]
}

const renderings = new Map<string, Rendering>()

function rendering(helm: string, values: object): Rendering {
  const key = JSON.stringify(values)
  const known = renderings.get(key)
  if (known !== undefined) return known
  const { status, stdout, stderr } = templateChart(helm, values)
  if (status !== 0) throw new Error(stderr)
  const made = { text: stdout, objects: readManifests(stdout) as readonly Rendered[] }
  renderings.set(key, made)
  return made
}

/** The objects of that release; rendered once for the same values. */
export function renderChart(helm: string, values: object = {}): readonly Rendered[] {
  return rendering(helm, values).objects
}

/** The text that these objects were read from. */
export function renderedText(helm: string, values: object): string {
  return rendering(helm, values).text
}
