import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { machine } from "../machine.ts"
import { median } from "../median.ts"
import { resourceCountVariable } from "../resource-count.ts"
import { brokenVariable, type CheckSample } from "./check-sample.ts"

/** Medians over all runs of one environment. */
interface CheckTimes extends CheckSample {
  readonly resources: number
  readonly name: string
  /** The check over generating, as a median of the runs: each process did both. */
  readonly ratio: number
}

/** The whole benchmark. */
export interface CheckResult {
  readonly machine: string
  readonly runs: number
  readonly times: readonly CheckTimes[]
}

const program = fileURLToPath(import.meta.resolve("./check-program.ts"))
const environments = [
  { name: "holds together", broken: false },
  { name: "Secrets are missing", broken: true },
]

async function runOnce(resources: number, broken: boolean): Promise<CheckSample> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--conditions=@supaflux/source", program],
    {
      env: {
        ...process.env,
        [resourceCountVariable]: String(resources),
        [brokenVariable]: broken ? "1" : "0",
      },
    },
  )
  const sample = JSON.parse(stdout) as CheckSample
  if (broken !== sample.findings > 0) {
    throw new Error(
      `The check found ${sample.findings} where it was ${broken ? "" : "not "}to find.`,
    )
  }
  return sample
}

function summary(resources: number, name: string, samples: readonly CheckSample[]): CheckTimes {
  const of = (pick: (sample: CheckSample) => number) => median(samples.map(pick))
  return {
    resources,
    name,
    generate: of((sample) => sample.generate),
    check: of((sample) => sample.check),
    ratio: of((sample) => sample.check / sample.generate),
    findings: of((sample) => sample.findings),
  }
}

/**
 * Measures the wiring check beside generating, both in one fresh process a run: of an environment that
 * holds together, and of one in which much is missing.
 *
 * @param onProgress called with a line for people who wait
 * @throws {Error} when a run fails, finds something in the first environment or nothing in the second
 */
export async function benchCheck(
  sizes: readonly number[],
  runs: number,
  onProgress: (line: string) => void = () => {},
): Promise<CheckResult> {
  const times: CheckTimes[] = []
  for (const resources of sizes) {
    for (const { name, broken } of environments) {
      const samples: CheckSample[] = []
      for (let run = 1; run <= runs; run += 1) {
        onProgress(`${resources} resources, ${name}: run ${run} of ${runs}`)
        // oxlint-disable-next-line no-await-in-loop -- one after the other: they must not share the machine
        samples.push(await runOnce(resources, broken))
      }
      times.push(summary(resources, name, samples))
    }
  }
  return { machine, runs, times }
}
