import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it, onTestFinished, vi } from "vitest"
import { bench } from "./bench.ts"
import type { Sample } from "./process/sample.ts"
import { table } from "./report/table.ts"

it("runs both programs, checks what they write, and leaves nothing behind", async () => {
  const temporary = mkdtempSync(join(tmpdir(), "supaflux-bench-test-"))
  vi.stubEnv("TMPDIR", temporary)
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(temporary, { recursive: true })
  })
  const lines: string[] = []
  const result = await bench({
    sizes: [20],
    runs: 1,
    code: "source",
    onProgress: (line) => void lines.push(line),
  })

  const { baseline, sizes } = result
  expect(sizes.map(({ resources }) => resources)).toEqual([20])
  const samples: Sample[] = [
    baseline.supaflux,
    baseline.unchanged,
    baseline.cdk8s,
    ...sizes.flatMap(({ supaflux, unchanged, cdk8s }) => [
      supaflux.whole,
      unchanged.whole,
      cdk8s.whole,
    ]),
  ]
  expect(samples).toHaveLength(6)
  for (const { milliseconds, peakBytes } of samples) {
    expect(milliseconds).toBeGreaterThan(1)
    expect(peakBytes).toBeGreaterThan(10 * 1024 * 1024)
  }
  expect(table(result)).toContain("|        20 | supaflux gen ")
  expect(lines).toContain("20 resources: run 1 of 1")
  const left = readdirSync(temporary).filter((name) => name.startsWith("supaflux-bench-"))
  expect(left).toEqual([])
})
