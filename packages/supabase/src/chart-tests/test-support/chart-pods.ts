import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { requireTool, type Skippable } from "@supaflux/testing"
import { renderChart, type Rendered } from "../../test-support/chart.ts"
import { everything, production } from "./values.ts"

/** A variable of a container. */
interface Variable {
  readonly name: string
  readonly value?: string
  readonly valueFrom?: { readonly secretKeyRef: { readonly name: string; readonly key: string } }
}

/** A pod of `helm test`. */
export type TestPod = Rendered & {
  readonly spec: {
    readonly serviceAccountName: string
    readonly activeDeadlineSeconds: number
    readonly containers: readonly {
      readonly image: string
      readonly command: readonly string[]
      readonly env: readonly Variable[]
    }[]
  }
}

/** The tests as the chart renders them. */
export interface ChartTests {
  readonly pods: readonly TestPod[]
  /** Folder with the scripts of the ConfigMap, as a pod mounts it. */
  readonly folder: string
}

/** The pods of `helm test` among a release's objects. */
export function testPods(objects: readonly Rendered[]): readonly TestPod[] {
  return objects.filter((object): object is TestPod => object.kind === "Pod")
}

/** Renders the chart with all services that have a test, and writes the scripts of its ConfigMap into a folder. */
export function chartTests(context: Skippable): ChartTests {
  const helm = requireTool(context, "helm")
  const objects = renderChart(helm, production)
  const pods = testPods(objects)
  const names = new Set(pods.map(({ metadata }) => metadata.name))
  const others = testPods(renderChart(helm, everything)).filter(
    ({ metadata }) => !names.has(metadata.name),
  )
  const scripts = objects.find(
    ({ kind, metadata }) => kind === "ConfigMap" && metadata.name === "supabase-test",
  )
  const folder = mkdtempSync(join(tmpdir(), "supaflux-chart-tests-"))
  for (const [name, text] of Object.entries(scripts?.["data"] as Record<string, string>)) {
    writeFileSync(join(folder, name), text)
  }
  return { pods: [...pods, ...others], folder }
}
