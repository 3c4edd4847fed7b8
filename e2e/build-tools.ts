import { existsSync } from "node:fs"
import { buildTool } from "./src/tools/build-tool.ts"
import { cachedTool } from "./src/tools/cached-tool.ts"
import { tools, type ToolName } from "./src/tools/tools.ts"

/** `pnpm e2e:tools [name...]`: builds what the cache does not hold yet; goes on after one that cannot be built. */
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const names = Object.keys(tools) as ToolName[]
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !names.some((known) => known === name))
if (unknown.length > 0) {
  print(`error: there is no tool ${unknown.join(", ")}; there are ${names.join(", ")}`)
  process.exit(1)
}

const chosen = asked.length === 0 ? names : names.filter((name) => asked.includes(name))
for (const [index, name] of chosen.entries()) {
  const tool = tools[name]
  const head = `[${index + 1}/${chosen.length}] ${name}`
  if (existsSync(cachedTool(tool))) {
    print(`${head}: ${cachedTool(tool)}`)
    continue
  }
  const start = Date.now()
  print(`${head}: building; the first time this takes minutes`)
  try {
    await buildTool(tool, (seconds) => print(`${head}: still building, ${seconds} s`))
    print(`${head}: built in ${Math.round((Date.now() - start) / 1000)} s, ${cachedTool(tool)}`)
  } catch (error) {
    print(`${head}: FAILED\n${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
}
