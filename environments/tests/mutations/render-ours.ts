import { spawnSync } from "node:child_process"
import { join } from "node:path"
import type { RenderedChart } from "@supaflux/check"
import { identity, type Generated, type Resource } from "@supaflux/core"
import { helm } from "@supaflux/testing"
import { parseAllDocuments } from "yaml"

interface Release extends Resource {
  readonly spec?: {
    readonly chart?: { readonly spec?: { readonly chart?: string } }
    readonly values?: unknown
  }
}

/** Our own chart as the real helm renders it, by the identity of its release. */
export function renderOurs({ composition }: Generated): ReadonlyMap<string, RenderedChart> {
  const binary = helm()
  if (binary === undefined) throw new Error("there is no helm 4")
  const releases = composition.components.flatMap(({ resources }) =>
    resources.flatMap(({ resource }) =>
      resource.kind === "HelmRelease" ? [resource as Release] : [],
    ),
  )
  return new Map(
    releases.flatMap((release) => {
      const chart = release.spec?.chart?.spec?.chart
      if (chart?.startsWith("./") !== true) return []
      const { status, stdout, stderr } = spawnSync(
        binary,
        ["template", "supabase", chart, "--namespace", "supabase", "--values", "-"],
        {
          cwd: join(import.meta.dirname, "../../.."),
          input: JSON.stringify(release.spec?.values),
          encoding: "utf8",
        },
      )
      if (status !== 0) throw new Error(stderr)
      const resources = parseAllDocuments(stdout)
        .map((document) => document.toJS() as Resource | null)
        .filter((resource) => resource !== null)
      return [[identity(release), { status: "rendered" as const, resources, crds: [] }] as const]
    }),
  )
}
