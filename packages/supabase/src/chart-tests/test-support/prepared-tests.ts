import { rmSync } from "node:fs"
import { required, type Skippable } from "@supaflux/testing"
import { afterAll } from "vitest"
import { type ChartTests, chartTests, type TestPod } from "./chart-pods.ts"
import { requireProgram } from "./require-program.ts"

/** A pod of the tests, and the scripts that it can run. */
export interface PreparedTests {
  readonly pod: TestPod
  readonly folder: string
}

let rendered: ChartTests | undefined
afterAll(() => {
  if (rendered !== undefined) rmSync(rendered.folder, { recursive: true })
})

/** A pod of `helm test` by its name after `<release>-test-`; the chart is rendered once a file. */
export function preparedTests(
  context: Skippable,
  name: string,
  ...programs: readonly ("sh" | "curl" | "python3")[]
): PreparedTests {
  for (const program of programs) requireProgram(context, program)
  rendered ??= chartTests(context)
  const { pods, folder } = rendered
  const pod = pods.find(({ metadata }) => metadata.name === `supabase-test-${name}`)
  return { pod: required(context, pod, `The chart renders no pod ${name}.`), folder }
}
