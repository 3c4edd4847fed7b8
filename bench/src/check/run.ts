import { readArguments } from "../read-arguments.ts"
import { benchCheck } from "./bench-check.ts"
import { checkTable } from "./check-table.ts"

try {
  const { sizes, runs, json } = readArguments(process.argv.slice(2))
  const result = await benchCheck(sizes, runs, (line) => void process.stderr.write(`${line}\n`))
  process.stdout.write(json ? `${JSON.stringify(result, undefined, 2)}\n` : checkTable(result))
} catch (error) {
  process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
