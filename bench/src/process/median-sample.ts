import { median } from "../median.ts"
import type { Sample } from "./sample.ts"

/** The median of each cost by itself. */
export function medianSample(samples: readonly Sample[]): Sample {
  return {
    milliseconds: median(samples.map(({ milliseconds }) => milliseconds)),
    peakBytes: median(samples.map(({ peakBytes }) => peakBytes)),
  }
}
