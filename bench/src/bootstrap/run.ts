import { parseArgs } from "node:util"
import { integer } from "../integer.ts"
import { benchBootstrap } from "./bench-bootstrap.ts"
import { bootstrapTable } from "./bootstrap-table.ts"

try {
  const { values } = parseArgs({
    options: {
      runs: { type: "string", default: "5" },
      json: { type: "boolean", default: false },
    },
  })
  const result = await benchBootstrap(
    integer("--runs", values.runs, 1),
    (line) => void process.stderr.write(`${line}\n`),
  )
  const text = values.json ? `${JSON.stringify(result, undefined, 2)}\n` : bootstrapTable(result)
  process.stdout.write(text)
} catch (error) {
  process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
