import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { parse } from "yaml"

/** Options of {@link publishChart}. */
export interface PublishChartOptions {
  /** How to call Helm. */
  readonly helm: string
  /** Folder of the chart. */
  readonly chart: string
  /** Where it goes: `oci://ghcr.io/supaflux/charts`. */
  readonly registry: string
  /** Who pushes. @default whoever is logged in to the registry already */
  readonly login?: { readonly user: string; readonly token: string }
  /** Whether the registry speaks plain HTTP, as one on this machine does. @default false */
  readonly plainHttp?: boolean
}

/** What Helm says of a version that is not there; some registries deny what they do not have. */
const absent = /not found|denied/

/**
 * Packs the chart and pushes it, unless this version is there already: what was published once is never
 * replaced.
 *
 * @returns what it did, as a sentence
 * @throws {Error} with what Helm said, also when the registry does not say whether the version is there
 */
export function publishChart(options: PublishChartOptions): string {
  const { chart, registry, login, plainHttp = false } = options
  const folder = mkdtempSync(join(tmpdir(), "supaflux-chart-"))
  const plain = plainHttp ? ["--plain-http"] : []
  // A login is for this run alone.
  const env = { ...process.env, HELM_REGISTRY_CONFIG: join(folder, "registry.json") }
  const helm = (args: readonly string[], input = "") =>
    spawnSync(options.helm, args, {
      encoding: "utf8",
      input,
      env: login === undefined ? process.env : env,
    })
  const must = (args: readonly string[], input?: string): void => {
    const { status, stderr } = helm(args, input)
    if (status !== 0) throw new Error(`helm ${args[0]} ${args[1]}: ${stderr.trim()}`)
  }
  try {
    const text = readFileSync(join(chart, "Chart.yaml"), "utf8")
    const { name, version } = parse(text) as { readonly name: string; readonly version: string }
    const label = `${registry}/${name}:${version}`
    if (login !== undefined) {
      const host = new URL(registry).host
      must(
        ["registry", "login", host, "--username", login.user, "--password-stdin", ...plain],
        login.token,
      )
    }
    const there = helm(["show", "chart", `${registry}/${name}`, "--version", version, ...plain])
    if (there.status === 0) return `${label} is there already: nothing to do.`
    // A registry that cannot say now must not be taken for one that has it not.
    if (!absent.test(there.stderr)) throw new Error(`helm show chart: ${there.stderr.trim()}`)
    must(["package", chart, "--destination", folder])
    must(["push", join(folder, `${basename(name)}-${version}.tgz`), registry, ...plain])
    return `${label} is published.`
  } finally {
    rmSync(folder, { recursive: true })
  }
}
