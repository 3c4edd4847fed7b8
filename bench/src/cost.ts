import type { Measured } from "./measure.ts"
import type { Sample } from "./process/sample.ts"
import type { Cost, Ratio, Size } from "./result.ts"

/** How many times ours theirs is. */
export function ratioOf(ours: Sample, theirs: Sample): Ratio {
  return {
    milliseconds: theirs.milliseconds / ours.milliseconds,
    peakBytes: theirs.peakBytes / ours.peakBytes,
  }
}

function costOf(whole: Sample, one: Sample, resources: number): Cost {
  const others = resources - 1
  return {
    whole,
    perResource: {
      milliseconds: (whole.milliseconds - one.milliseconds) / others,
      peakBytes: (whole.peakBytes - one.peakBytes) / others,
    },
  }
}

/**
 * What was measured, with what each resource adds.
 *
 * @param one what was measured with one resource
 * @param resources how many there were, two at least
 */
export function sizeOf(measured: Measured, one: Measured, resources: number): Size {
  const supaflux = costOf(measured.supaflux, one.supaflux, resources)
  const cdk8s = costOf(measured.cdk8s, one.cdk8s, resources)
  return {
    resources,
    supaflux,
    unchanged: costOf(measured.unchanged, one.unchanged, resources),
    cdk8s,
    ratio: {
      whole: ratioOf(supaflux.whole, cdk8s.whole),
      perResource: ratioOf(supaflux.perResource, cdk8s.perResource),
    },
  }
}
