import { ratioOf, sizeOf } from "./cost.ts"
import { machine } from "./machine.ts"
import { measure, type Measured } from "./measure.ts"
import type { Result } from "./result.ts"
import { cdk8s } from "./tools/cdk8s.ts"
import { supaflux, type Code } from "./tools/supaflux.ts"
import { warmUp } from "./warm-up.ts"

/** Options of {@link bench}. */
export interface BenchOptions {
  /** Numbers of resources, each two at least. */
  readonly sizes: readonly number[]
  /** Runs of which each number is the median. */
  readonly runs: number
  /** Which code of ours runs. @default "built" */
  readonly code?: Code
  /** Called with a line for people who wait. @default nothing */
  readonly onProgress?: (line: string) => void
}

/**
 * Measures supaflux against cdk8s, first with one resource, then with each number of them.
 *
 * @throws {Error} when a program fails or writes something else than it was given
 */
export async function bench(options: BenchOptions): Promise<Result> {
  const { sizes, runs, code = "built", onProgress = () => {} } = options
  const tools = { supaflux: supaflux(code), cdk8s }
  const measureSize = async (count: number): Promise<Measured> => {
    onProgress(`${count} resources: checking what both write`)
    await warmUp(tools.supaflux, tools.cdk8s, count)
    return measure(tools, count, runs, (run) => {
      onProgress(`${count} resources: run ${run} of ${runs}`)
    })
  }
  const one = await measureSize(1)
  const measured: Result["sizes"][number][] = []
  for (const count of sizes) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: they must not share the machine
    measured.push(sizeOf(await measureSize(count), one, count))
  }
  return {
    machine,
    runs,
    baseline: { ...one, ratio: ratioOf(one.supaflux, one.cdk8s) },
    sizes: measured,
  }
}
