import { spawnSync } from "node:child_process"
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs"
import { homedir, tmpdir } from "node:os"
import { join } from "node:path"
import { required, type Skippable } from "./required.ts"

/** What promtool said. */
export interface PromtoolResult {
  readonly status: number | null
  /** Both streams as they came: promtool writes successes to one and failures to the other. */
  readonly output: string
}

/** Debian 12's. */
const oldest = 2.42

const cache = join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "supaflux/e2e-tools")

let located: string | undefined

/** The one that `pnpm e2e:tools promtool` built last; the folder's name holds a hash of its pins. */
function built(): string | undefined {
  return (existsSync(cache) ? readdirSync(cache) : [])
    .map((folder) => join(cache, folder, "promtool"))
    .filter((path) => existsSync(path))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0]
}

function onPath(): string | undefined {
  const { status, stdout, stderr } = spawnSync("promtool", ["--version"], { encoding: "utf8" })
  const version = /version v?(\d+\.\d+)/.exec(`${stdout}${stderr}`)?.[1]
  return status === 0 && Number(version) >= oldest ? "promtool" : undefined
}

/**
 * Prometheus' own `promtool`, the one that `pnpm e2e:tools promtool` builds, else one on the PATH. Without it the test is
 * skipped, in CI it fails.
 *
 * @example
 * const promtool = requirePromtool(context)
 * expect(promtool(["check", "rules", "rules.yaml"])).toMatchObject({ status: 0 })
 */
export function requirePromtool(
  context: Skippable,
): (args: readonly string[], folder?: string) => PromtoolResult {
  located ??= built() ?? onPath()
  const program = required(
    context,
    located,
    `There is no promtool ${oldest} or newer: build it with \`pnpm e2e:tools promtool\` (needs Go), or install Debian's "prometheus".`,
  )
  return (args, folder) => run(program, args, folder)
}

function run(program: string, args: readonly string[], cwd?: string): PromtoolResult {
  const folder = mkdtempSync(join(tmpdir(), "supaflux-promtool-"))
  const file = join(folder, "output")
  const output = openSync(file, "w")
  try {
    const { status } = spawnSync(program, args, {
      stdio: ["ignore", output, output],
      ...(cwd === undefined ? {} : { cwd }),
    })
    return { status, output: readFileSync(file, "utf8") }
  } finally {
    closeSync(output)
    rmSync(folder, { recursive: true, force: true })
  }
}
