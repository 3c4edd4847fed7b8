import { helm, hasPsql, postgresBinaries, required } from "@supaflux/testing"
import { expect, it } from "vitest"
import { benchBootstrap } from "./bench-bootstrap.ts"
import { bootstrapTable } from "./bootstrap-table.ts"

it(
  "prepares databases in each way, on an empty one and again",
  { timeout: 60_000 },
  async (context) => {
    const tools = hasPsql() && postgresBinaries(17) !== undefined ? helm() : undefined
    required(context, tools, "psql, helm or PostgreSQL is absent: install postgresql-client.")
    const lines: string[] = []
    const result = await benchBootstrap(1, (line) => void lines.push(line))
    expect(lines).toEqual(["run 1 of 1"])
    const names = result.times.map(({ name }) => name)
    expect(names).toContain("psql -f, the same SQL")
    expect(names.slice(-2)).toEqual(["prepare", "prepare, complete, finish"])
    for (const { empty, again } of result.times) {
      expect(Math.min(empty, again)).toBeGreaterThan(1)
    }
    const [first] = result.times
    expect(bootstrapTable(result)).toMatch(
      new RegExp(`^\\| ${first?.name} +\\| +${first?.empty.toFixed(0)} ms \\| +1\\.0 \\|`, "m"),
    )
  },
)
