// Packs each public package as `pnpm publish` would, and checks what its users would get: the
// tarball's files and package.json, then publint and attw. Run by `pnpm packages:check`, after a build.
import { execFile } from "node:child_process"
import { globSync, readFileSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import { packedFindings } from "./packed-findings.ts"
import { projectRoot } from "./project-root.ts"

const execute = promisify(execFile)
const packages = join(projectRoot, "packages")
const bin = join(projectRoot, "node_modules/.bin")

/** Folders of the packages that are published. */
function publicPackages(): readonly string[] {
  const isPublic = (path: string): boolean => {
    const manifest: unknown = JSON.parse(readFileSync(join(packages, path), "utf8"))
    return (manifest as { readonly private?: boolean }).private !== true
  }
  const manifests = globSync("*/package.json", { cwd: packages }).toSorted()
  return manifests.filter((path) => isPublic(path)).map((path) => dirname(path))
}

/** What a tool printed when it was not content. */
async function complaints(tool: string, args: readonly string[]): Promise<readonly string[]> {
  try {
    await execute(join(bin, tool), args)
    return []
  } catch (error) {
    const { stdout, stderr, message } = error as Error & Record<"stdout" | "stderr", string>
    return [`${tool}: ${(stdout + stderr).trim() || message}`]
  }
}

async function checkPackage(folder: string, destination: string): Promise<readonly string[]> {
  const tarball = join(destination, `${folder}.tgz`)
  await execute("pnpm", ["pack", "--out", tarball], { cwd: join(packages, folder) })
  const [list, manifest] = await Promise.all([
    execute("tar", ["-tzf", tarball]),
    execute("tar", ["-xzOf", tarball, "package/package.json"]),
  ])
  const files = list.stdout
    .trim()
    .replaceAll(/^package\//gm, "")
    .split("\n")
  const reports = await Promise.all([
    complaints("publint", ["run", "--strict", tarball]),
    complaints("attw", ["--profile", "esm-only", "--format", "ascii", "--no-emoji", tarball]),
  ])
  const findings = [...packedFindings({ manifest: manifest.stdout, files }), ...reports.flat()]
  console.log(`${findings.length === 0 ? "ok" : "bad"} ${folder}: ${files.length} files`)
  for (const finding of findings) console.log(`  ${finding.replaceAll("\n", "\n  ")}`)
  return findings
}

const destination = await mkdtemp(join(tmpdir(), "supaflux-packages-"))
try {
  let findings = 0
  // One at a time: attw alone keeps a processor busy.
  for (const folder of publicPackages()) {
    findings += (await checkPackage(folder, destination)).length
  }
  process.exitCode = findings === 0 ? 0 : 1
} finally {
  await rm(destination, { recursive: true })
}
