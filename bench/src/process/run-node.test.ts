import { expect, it } from "vitest"
import { runNode } from "./run-node.ts"

const mebibyte = 1024 * 1024
const run = (script: string, env: Readonly<Record<string, string>> = {}) =>
  runNode(["--eval", script], { cwd: import.meta.dirname, env })

it("measures the memory of the process itself, not that of this one", async () => {
  const ballast = Buffer.alloc(300 * mebibyte, 1)
  const small = await run("")
  const large = await run(`Buffer.alloc(${200 * mebibyte}, 1)`)
  expect(ballast.length).toBe(300 * mebibyte)
  expect(small.peakBytes).toBeGreaterThan(10 * mebibyte)
  expect(small.peakBytes).toBeLessThan(200 * mebibyte)
  expect(large.peakBytes - small.peakBytes).toBeGreaterThan(190 * mebibyte)
})

it("measures the time from start to end", async () => {
  const sample = await run("setTimeout(() => {}, 200)")
  expect(sample.milliseconds).toBeGreaterThan(200)
})

it("hands over variables, and keeps those back that would change what is measured", async () => {
  process.env["CDK8S_DISABLE_SORT"] = "1"
  try {
    const script =
      "process.exit(process.env.CDK8S_DISABLE_SORT === undefined ? +process.env.CODE : 9)"
    await expect(run(script, { CODE: "0" })).resolves.toBeDefined()
    await expect(run(script, { CODE: "3" })).rejects.toThrow("ended with 3")
  } finally {
    delete process.env["CDK8S_DISABLE_SORT"]
  }
})

it("says what a program printed that failed", async () => {
  await expect(run("console.error('no such thing'); process.exit(4)")).rejects.toThrow(
    /ended with 4:\n[^]*no such thing/,
  )
})
