import type { Sample } from "../process/sample.ts"
import { markdownTable } from "./markdown-table.ts"
import type { Cost, Ratio, Result } from "../result.ts"

const mebibyte = 1024 * 1024
const heading = ["resources", "program", "time", "peak memory", "time/resource", "memory/resource"]

function whole({ milliseconds, peakBytes }: Sample): string[] {
  return [`${milliseconds.toFixed(0)} ms`, `${(peakBytes / mebibyte).toFixed(0)} MiB`]
}

function each({ milliseconds, peakBytes }: Sample): string[] {
  return [`${milliseconds.toFixed(3)} ms`, `${(peakBytes / 1024).toFixed(1)} KiB`]
}

function cost({ whole: all, perResource }: Cost): string[] {
  return [...whole(all), ...each(perResource)]
}

function times({ milliseconds, peakBytes }: Ratio): string[] {
  return [`${milliseconds.toFixed(1)} x`, `${peakBytes.toFixed(1)} x`]
}

function rows({ baseline, sizes }: Result): string[][] {
  return [
    ["1", "supaflux gen", ...whole(baseline.supaflux)],
    ["", "supaflux gen, nothing changed", ...whole(baseline.unchanged)],
    ["", "cdk8s synth", ...whole(baseline.cdk8s)],
    ["", "cdk8s / supaflux", ...times(baseline.ratio)],
    ...sizes.flatMap(({ resources, supaflux, unchanged, cdk8s, ratio }) => [
      [resources.toLocaleString("en"), "supaflux gen", ...cost(supaflux)],
      ["", "supaflux gen, nothing changed", ...cost(unchanged)],
      ["", "cdk8s synth", ...cost(cdk8s)],
      ["", "cdk8s / supaflux", ...times(ratio.whole), ...times(ratio.perResource)],
    ]),
  ]
}

/** The result as a table in Markdown. */
export function table(result: Result): string {
  return `${markdownTable([heading, ...rows(result)], new Set([1]))}\n${result.machine}. Medians of ${result.runs} runs.\n`
}
