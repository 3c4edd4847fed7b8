import { parseArgs } from "node:util"
import { integer } from "./integer.ts"

/** What the command line asks for. */
export interface Arguments {
  readonly sizes: readonly number[]
  readonly runs: number
  readonly json: boolean
}

/**
 * Reads the command line: `--sizes 100,1000 --runs 3 --json`.
 *
 * @throws {Error} for an unknown flag, and for numbers that cannot be measured
 */
export function readArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: "string", default: "100,1000,10000" },
      runs: { type: "string", default: "5" },
      json: { type: "boolean", default: false },
    },
  })
  return {
    sizes: values.sizes.split(",").map((size) => integer("--sizes", size, 2)),
    runs: integer("--runs", values.runs, 1),
    json: values.json,
  }
}
