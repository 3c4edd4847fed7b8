import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { buildTool } from "../tools/build-tool.ts"
import { cachedTool } from "../tools/cached-tool.ts"
import type { Tool } from "../tools/tool.ts"

const tool: Tool = {
  name: "imgproxy",
  module: "imgproxy",
  package: "github.com/imgproxy/imgproxy/v3",
  cgo: true,
}

/**
 * Path of imgproxy, built once into the cache.
 *
 * @throws {Error} when Go or libvips is absent, with how to get it
 */
export async function imgproxy(onProgress: (seconds: number) => void): Promise<string> {
  const path = cachedTool(tool)
  if (existsSync(path)) return path
  if (spawnSync("pkg-config", ["--exists", "vips"]).status !== 0) {
    throw new Error(
      "There is no libvips to build imgproxy with: install libvips-dev and pkg-config.",
    )
  }
  await buildTool(tool, onProgress)
  return path
}
