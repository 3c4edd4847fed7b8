import { medianSample } from "./process/median-sample.ts"
import type { Sample } from "./process/sample.ts"
import type { Tool } from "./tools/workspace.ts"

/** Medians of all runs at one number of resources. */
export interface Measured {
  /** `gen` into an empty folder. */
  readonly supaflux: Sample
  /** `gen` again, with nothing changed. */
  readonly unchanged: Sample
  /** `synth` into an empty folder. */
  readonly cdk8s: Sample
}

/** Runs a tool in a fresh folder so many times in a row, and removes the folder. */
async function runs(tool: Tool, count: number, times: number): Promise<Sample[]> {
  const workspace = tool.open(count)
  try {
    const samples: Sample[] = []
    for (let time = 0; time < times; time += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: they must not share the machine
      samples.push(await workspace.run())
    }
    const { length } = workspace.manifests()
    if (length !== count) throw new Error(`${tool.name} wrote ${length} files instead of ${count}.`)
    return samples
  } finally {
    workspace.remove()
  }
}

/**
 * Measures both programs in turn, the first one changing with each run, so that whatever else the
 * machine does falls upon both.
 *
 * @param onRun called before each run, which count from 1
 */
export async function measure(
  tools: { readonly supaflux: Tool; readonly cdk8s: Tool },
  count: number,
  times: number,
  onRun: (run: number) => void,
): Promise<Measured> {
  const ours: Sample[] = []
  const again: Sample[] = []
  const theirs: Sample[] = []
  const turns = [
    async (): Promise<void> => {
      const [first, second] = await runs(tools.supaflux, count, 2)
      if (first !== undefined) ours.push(first)
      if (second !== undefined) again.push(second)
    },
    async (): Promise<void> => {
      theirs.push(...(await runs(tools.cdk8s, count, 1)))
    },
  ]
  for (let run = 1; run <= times; run += 1) {
    onRun(run)
    for (const turn of run % 2 === 0 ? turns.toReversed() : turns) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as above
      await turn()
    }
  }
  return {
    supaflux: medianSample(ours),
    unchanged: medianSample(again),
    cdk8s: medianSample(theirs),
  }
}
