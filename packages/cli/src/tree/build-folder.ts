import { join, relative } from "node:path"
import type { UnitFailure } from "@supaflux/check"
import type { Resource } from "@supaflux/core"
import type { FluxKustomization } from "./flux-kustomization.ts"
import { kustomize } from "./kustomize.ts"
import { kustomizeClosure } from "./kustomize-closure.ts"
import { changesFolder, withOverlay } from "./overlay.ts"
import { readSource } from "./read-source.ts"
import type { SourceFile } from "./source-document.ts"
import type { LeftOut } from "./source-ignore.ts"
import { kustomizationFile, yamlFiles } from "./yaml-files.ts"

/** What a folder becomes. */
export interface BuiltFolder {
  readonly resources: readonly Resource[]
  /** Files that it is made of, as absolute paths. */
  readonly files: ReadonlySet<string>
  /** Why `resources` is not everything; undefined when it is. */
  readonly unknown?: string
  readonly failure?: UnitFailure
}

/** Where folders are built. */
export interface BuildContext {
  /** Where the paths of Kustomizations begin. */
  readonly root: string
  /** Where the names of files begin in what people are told. */
  readonly base: string
  /** How to call kubectl; undefined when there is none. */
  readonly kubectl: string | undefined
  /** What the source leaves out of the repository. */
  readonly leftOut: LeftOut
  /** Folders below the one that is built that others apply, and not this one. @default none */
  readonly others?: ReadonlySet<string>
  /** Reads a YAML file, once. */
  readonly read: (file: string) => Promise<SourceFile>
}

interface Contents {
  /** Files and folders that kustomize is given. */
  readonly entries: readonly string[]
  readonly files: ReadonlySet<string>
  readonly unknown: string | undefined
  /** Whether a file seems to be no YAML. */
  readonly malformed: boolean
  /** The objects, when there is no kustomize file among the entries. */
  readonly plain: readonly Resource[] | undefined
}

function hasFile(folder: string): boolean {
  return kustomizationFile(folder) !== undefined
}

/**
 * What kustomize-controller takes of a folder: its kustomize file, or else all files below it, and
 * folders below it that have a kustomize file.
 * @see https://fluxcd.io/flux/components/kustomize/kustomizations/#generating-a-kustomizationyaml-file
 */
async function contentsOf(
  folder: string,
  { base, read, leftOut, others = new Set() }: BuildContext,
): Promise<Contents> {
  const isThere = (path: string): boolean => !leftOut(kustomizationFile(path) ?? path)
  const all = hasFile(folder)
    ? { files: [], stopped: [folder] }
    : yamlFiles(folder, hasFile, (path) => others.has(path))
  const walked = {
    files: all.files.filter((file) => !leftOut(file)),
    stopped: all.stopped.filter(isThere),
  }
  const sources = await Promise.all(walked.files.map(read))
  const closures = await Promise.all(walked.stopped.map(kustomizeClosure))
  const opaque = sources.findIndex((source) => source.opaque !== undefined)
  const file = walked.files[opaque]
  return {
    entries: [...walked.files, ...walked.stopped],
    files: new Set([...walked.files, ...closures.flatMap(({ files }) => [...files])]),
    unknown:
      file === undefined
        ? closures.find(({ outside }) => outside !== undefined)?.outside
        : `${relative(base, file)} was not read: ${sources[opaque]?.opaque ?? ""}`,
    malformed: sources.some((source) => source.malformed === true),
    plain:
      walked.stopped.length > 0
        ? undefined
        : sources.flatMap(({ objects }) => objects.map(({ resource }) => resource)),
  }
}

/** Builds with kustomize what a Kustomization applies, together with the components that it adds. */
async function buildWith(
  kubectl: string,
  folder: string,
  by: FluxKustomization | undefined,
  { entries, files }: Contents,
  base: string,
): Promise<BuiltFolder> {
  const built =
    !changesFolder(by) && entries.length === 1 && entries[0] === folder
      ? await kustomize(kubectl, folder)
      : await withOverlay(by, folder, entries, (overlay) => kustomize(kubectl, overlay))
  const names = by?.spec?.components ?? []
  const added = await Promise.all(names.map((name) => kustomizeClosure(join(folder, name))))
  const all = new Set([...files, ...added.flatMap((one) => [...one.files])])
  if (!built.ok) {
    const message = built.message.replaceAll(`${base}/`, "")
    const failure = { type: "build" as const, message }
    return { resources: [], files: all, unknown: "kustomize cannot build it", failure }
  }
  const { objects, opaque } = await readSource(built.output, folder)
  const resources = objects.map(({ resource }) => resource)
  return { resources, files: all, ...(opaque === undefined ? {} : { unknown: opaque }) }
}

/**
 * Builds a folder as kustomize-controller does, for the Kustomization that applies it.
 *
 * @param folder absolute path
 * @param by undefined for the folder that bootstrap applies
 */
export async function buildFolder(
  folder: string,
  by: FluxKustomization | undefined,
  context: BuildContext,
): Promise<BuiltFolder> {
  const contents = await contentsOf(folder, context)
  const { files, unknown, plain } = contents
  const absent = [...files].find(context.leftOut)
  if (absent !== undefined) {
    const message = `the source leaves ${relative(context.base, absent)} out, by .sourceignore or spec.ignore`
    return {
      resources: [],
      files,
      unknown: "kustomize cannot build it",
      failure: { type: "build", message },
    }
  }
  if (contents.malformed && context.kubectl !== undefined) {
    // Whether it is YAML is for the reader to say that Flux has.
    const built = await buildWith(context.kubectl, folder, by, contents, context.base)
    if (built.failure !== undefined) return built
  }
  if (unknown !== undefined) return { resources: plain ?? [], files, unknown }
  if (plain !== undefined && !changesFolder(by)) return { resources: plain, files }
  return context.kubectl === undefined
    ? { resources: [], files, unknown: "there is no kubectl to build it with" }
    : buildWith(context.kubectl, folder, by, contents, context.base)
}
