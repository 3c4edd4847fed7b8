import { mkdirSync, readFileSync, renameSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { spawnGuarded } from "../sandbox/spawn-guarded.ts"
import { cachedTool } from "./cached-tool.ts"
import { goArguments } from "./go-arguments.ts"
import { moduleFolder } from "./module-folder.ts"
import type { Tool } from "./tool.ts"

/**
 * Builds a tool into the cache; half-built files never stand at its path.
 *
 * @param onProgress called twice a minute while it is built, with the seconds that it takes so far
 * @throws {Error} with the last lines of what Go said
 */
export async function buildTool(tool: Tool, onProgress: (seconds: number) => void): Promise<void> {
  const folder = moduleFolder(tool.module)
  const output = cachedTool(tool)
  const unfinished = `${output}.${process.pid}`
  mkdirSync(dirname(output), { recursive: true })
  const goMod = readFileSync(join(folder, "go.mod"), "utf8")
  const start = Date.now()
  const timer = setInterval(() => onProgress(Math.round((Date.now() - start) / 1000)), 30_000)
  try {
    await go(goArguments(tool, goMod, unfinished), folder, tool.cgo === true)
    renameSync(unfinished, output)
  } finally {
    clearInterval(timer)
    rmSync(unfinished, { force: true })
  }
}

function go(args: readonly string[], cwd: string, cgo: boolean): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  // Where it can be, no C compiler: what is built does not depend on the machine's libraries then.
  const env = { CGO_ENABLED: cgo ? "1" : "0", GOFLAGS: "-mod=readonly" }
  const child = spawnGuarded({ name: "go", command: "go", args, cwd, env }, ["ignore", "pipe"])
  const lines: string[] = []
  child.stderr?.setEncoding("utf8").on("data", (text: string) => lines.push(text))
  child.on("close", (code) => {
    if (code === 0) return resolve()
    reject(
      code === 127
        ? new Error("There is no go on the PATH: install Go, https://go.dev/dl/")
        : new Error(`go ${args.join(" ")}:\n${lines.join("").slice(-4000)}`),
    )
  })
  return promise
}
