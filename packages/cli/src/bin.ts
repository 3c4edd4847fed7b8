#!/usr/bin/env node
import { enableCompileCache } from "node:module"

// Keeps compiled modules in the system's temporary folder: the next start takes half the time. What
// it can serve has to be imported after the call.
enableCompileCache()
const { run } = await import("./run.ts")

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  interactive: process.stderr.isTTY,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  ...(process.stdin.isTTY
    ? { ask: async (question, how) => await (await import("./ask.ts")).ask(question, how) }
    : {}),
})
