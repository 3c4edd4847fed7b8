import { bench } from "./bench.ts"
import { readArguments } from "./read-arguments.ts"
import { table } from "./report/table.ts"

try {
  const { sizes, runs, json } = readArguments(process.argv.slice(2))
  const result = await bench({
    sizes,
    runs,
    onProgress: (line) => void process.stderr.write(`${line}\n`),
  })
  process.stdout.write(json ? `${JSON.stringify(result, undefined, 2)}\n` : table(result))
} catch (error) {
  process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
