import { readFileSync, statSync, type Stats } from "node:fs"
import { join } from "node:path"
import { kustomizationFile } from "./yaml-files.ts"

/** What a folder is built from. */
export interface Closure {
  /** Every file that its kustomize files name, and these, as absolute paths. */
  readonly files: ReadonlySet<string>
  /** Why it cannot be built here; undefined when it can. */
  readonly outside: string | undefined
}

/** Fields of a kustomize file whose strings name files or folders. */
const fields = [
  "resources",
  "bases",
  "components",
  "crds",
  "configurations",
  "generators",
  "transformers",
  "validators",
  "patches",
  "patchesStrategicMerge",
  "patchesJson6902",
  "replacements",
  "configMapGenerator",
  "secretGenerator",
  "openapi",
]

/**
 * Whether kustomize would fetch it. Names of hosts are such as have a dot before their first slash.
 * @see https://github.com/kubernetes-sigs/kustomize/blob/master/examples/remoteBuild.md
 */
function isRemote(name: string): boolean {
  return (
    /^[a-z+]+:(?:\/\/|:)/.test(name) ||
    /^[^/\s]+@[^/\s]+:/.test(name) ||
    name.includes("?ref=") ||
    /^(?:github\.com|gitlab\.com|bitbucket\.org|dev\.azure\.com)[/:]/.test(name)
  )
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value]
  if (typeof value !== "object" || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}

/** The names of files and folders in a kustomize file, each with its field. */
function namesIn(content: Readonly<Record<string, unknown>>): (readonly [string, string])[] {
  return fields.flatMap((field) =>
    stringsIn(content[field]).map((text) => {
      const named = field.endsWith("Generator") ? text.slice(text.indexOf("=") + 1) : text
      return [field, named] as const
    }),
  )
}

/** Why a kustomize file cannot be built without fetching; undefined when it can. */
function outsideOf(content: Readonly<Record<string, unknown>>): string | undefined {
  if (content["helmCharts"] !== undefined) return "kustomize inflates a chart in it"
  const remote = namesIn(content).find(
    ([field, name]) => ["resources", "bases", "components"].includes(field) && isRemote(name),
  )
  return remote === undefined ? undefined : `it is built on ${remote[1]}, which is not fetched`
}

/** What a name in a kustomize file means: a path, or text such as a patch in place. */
function statOf(path: string): Stats | undefined {
  return path.length > 1000 || path.includes("\n")
    ? undefined
    : statSync(path, { throwIfNoEntry: false })
}

/** Reads a kustomize file; nothing where it is none, which kustomize will say. */
function contentOf(text: string, parse: (text: string) => unknown): Record<string, unknown> {
  try {
    const content = parse(text)
    return typeof content === "object" && content !== null ? { ...content } : {}
  } catch {
    return {}
  }
}

/** Follows the kustomize files of a folder, fetching nothing. */
export async function kustomizeClosure(folder: string): Promise<Closure> {
  const { parse } = await import("yaml")
  const files = new Set<string>()
  let outside: string | undefined
  const visit = (at: string): void => {
    const file = kustomizationFile(at)
    if (file === undefined || files.has(file)) return
    files.add(file)
    const content = contentOf(readFileSync(file, "utf8"), parse)
    outside ??= outsideOf(content)
    for (const [, name] of namesIn(content)) {
      const path = join(at, name)
      const stats = statOf(path)
      if (stats?.isDirectory() === true) visit(path)
      else if (stats !== undefined) files.add(path)
    }
  }
  visit(folder)
  return { files, outside }
}
