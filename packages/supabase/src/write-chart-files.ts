import { spawnSync } from "node:child_process"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { chartFiles } from "./chart-files/chart-files.ts"

// What `pnpm gen` runs: writes the files of the chart that the code makes, then runs
// `supaflux gen` with the same arguments. With --check both only compare; either makes the exit code 1.
// It speaks on standard error, as standard output may have to be JSON.
const root = join(import.meta.dirname, "../../..")
const args = process.argv.slice(2)
const check = args.includes("--check")

const differing = chartFiles(root).filter(({ path, content }) => {
  const file = join(root, path)
  return !existsSync(file) || readFileSync(file, "utf8") !== content
})
for (const { path, content } of differing) {
  if (!check) writeFileSync(join(root, path), content)
  process.stderr.write(
    check ? `${path} is not what the code makes: run \`pnpm gen\`.\n` : `wrote ${path}\n`,
  )
}
const bin = join(root, "packages/cli/src/bin.ts")
const { status } = spawnSync(
  process.execPath,
  ["--conditions=@supaflux/source", bin, "gen", ...args],
  { stdio: "inherit" },
)
process.exitCode = status !== 0 ? (status ?? 1) : Number(check && differing.length > 0)
