import { expect, it } from "vitest"
import type { Cost, Result } from "../result.ts"
import { table } from "./table.ts"

const mebibyte = 1024 * 1024
const sample = (milliseconds: number, peakBytes: number) => ({ milliseconds, peakBytes })
const cost = (milliseconds: number): Cost => ({
  whole: sample(milliseconds, 80 * mebibyte),
  perResource: sample(milliseconds / 1000, 2048),
})
const result: Result = {
  machine: "Node 24.0.0, linux x64, 2 processors",
  runs: 5,
  baseline: {
    supaflux: sample(100.4, 60 * mebibyte),
    unchanged: sample(99, 60 * mebibyte),
    cdk8s: sample(150, 70 * mebibyte),
    ratio: sample(1.5, 1.17),
  },
  sizes: [
    {
      resources: 1000,
      supaflux: cost(200),
      unchanged: cost(150),
      cdk8s: cost(2000),
      ratio: { whole: sample(10, 1), perResource: sample(12.34, 0.96) },
    },
  ],
}

it("prints one table, aligned, with the ratios below", () => {
  expect(table(result)).toBe(`\
| resources | program                       |    time | peak memory | time/resource | memory/resource |
| --------: | ----------------------------- | ------: | ----------: | ------------: | --------------: |
|         1 | supaflux gen                  |  100 ms |      60 MiB |               |                 |
|           | supaflux gen, nothing changed |   99 ms |      60 MiB |               |                 |
|           | cdk8s synth                   |  150 ms |      70 MiB |               |                 |
|           | cdk8s / supaflux              |   1.5 x |       1.2 x |               |                 |
|     1,000 | supaflux gen                  |  200 ms |      80 MiB |      0.200 ms |         2.0 KiB |
|           | supaflux gen, nothing changed |  150 ms |      80 MiB |      0.150 ms |         2.0 KiB |
|           | cdk8s synth                   | 2000 ms |      80 MiB |      2.000 ms |         2.0 KiB |
|           | cdk8s / supaflux              |  10.0 x |       1.0 x |        12.3 x |           1.0 x |

Node 24.0.0, linux x64, 2 processors. Medians of 5 runs.
`)
})
