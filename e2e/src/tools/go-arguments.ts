import type { Tool } from "./tool.ts"

/**
 * Arguments of `go` that build a tool.
 *
 * @param goMod text of the go.mod that pins it
 * @param output path of the program
 * @throws {Error} when the go.mod does not require a module whose version is to be linked in
 */
export function goArguments(tool: Tool, goMod: string, output: string): readonly string[] {
  const variables = Object.entries(tool.versionVariables ?? {}).map(([variable, module]) => {
    const version = requiredVersion(goMod, module)
    if (version === undefined) throw new Error(`${tool.module}/go.mod does not require ${module}`)
    return `-X ${variable}=${version}`
  })
  const linker = ["-s -w", ...variables].join(" ")
  const tags = tool.tags === undefined ? [] : ["-tags", tool.tags.join(",")]
  return [
    "build",
    ...tags,
    "-trimpath",
    "-buildvcs=false",
    "-ldflags",
    linker,
    "-o",
    output,
    tool.package,
  ]
}

function requiredVersion(goMod: string, module: string): string | undefined {
  for (const line of goMod.split("\n")) {
    const [path, version] = line
      .replace(/^require\s/, "")
      .trim()
      .split(/\s+/)
    if (path === module && version?.startsWith("v")) return version
  }
  return undefined
}
