import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { apiGroup, type Resource } from "@supaflux/core"
import { sourceKey, type SourceReference } from "./flux-kustomization.ts"

interface ArtifactGenerator extends Resource {
  readonly spec?: {
    readonly sources?: readonly (SourceReference & { readonly alias: string })[]
    readonly artifacts?: readonly {
      readonly name: string
      readonly copy?: readonly {
        readonly from: string
        readonly to: string
        readonly strategy?: string
      }[]
    }[]
  }
}

function isGenerator(resource: Resource): resource is ArtifactGenerator {
  return (
    resource.kind === "ArtifactGenerator" &&
    apiGroup(resource.apiVersion) === "source.extensions.fluxcd.io"
  )
}

/** The artifacts that the generators among resources make. */
export function artifactsOf(resources: readonly Resource[]): Resource[] {
  return resources.filter(isGenerator).flatMap(({ metadata, spec }) =>
    (spec?.artifacts ?? []).map(({ name }) => ({
      apiVersion: "source.toolkit.fluxcd.io/v1",
      kind: "ExternalArtifact",
      metadata: { name, namespace: metadata?.namespace ?? "" },
    })),
  )
}

/** One copy into an artifact: a file or folder of this repository, and its place in the artifact. */
export interface ArtifactCopy {
  /** From the root of the repository. */
  readonly from: string
  /** Whether what is in the folder is copied, and not the folder itself. */
  readonly contents: boolean
  /** From the root of the artifact. */
  readonly to: string
}

/**
 * What an ExternalArtifact is made of; undefined where no generator makes it, or a part of it is of
 * another repository, or chosen by a pattern other than everything in a folder.
 *
 * @param known objects of the cluster
 * @param here sources that are this repository
 * @see https://fluxcd.io/flux/components/source/artifactgenerators/
 */
export function artifactCopies(
  { name, namespace }: SourceReference,
  known: readonly Resource[],
  here: ReadonlySet<string>,
): readonly ArtifactCopy[] | undefined {
  for (const generator of known.filter(isGenerator)) {
    const inherited = generator.metadata?.namespace ?? ""
    const { sources = [], artifacts = [] } = generator.spec ?? {}
    const artifact = artifacts.find((each) => each.name === name)
    if (artifact === undefined || inherited !== namespace) continue
    const ours = new Set(
      sources.filter((source) => here.has(sourceKey(source, inherited))).map(({ alias }) => alias),
    )
    const copies = (artifact.copy ?? []).map(({ from, to, strategy }): ArtifactCopy | undefined => {
      const [, alias = "", path = ""] = /^@([^/]+)\/(.*)$/.exec(from) ?? []
      const pattern = path.replace(/(?:^|\/)\*\*$/, "")
      const understood =
        ours.has(alias) && !/[*?[{]/.test(pattern) && /^(?:Overwrite)?$/.test(strategy ?? "")
      if (!understood || !to.startsWith("@artifact/")) return undefined
      return { from: pattern, contents: pattern !== path, to: to.slice("@artifact/".length) }
    })
    return copies.every((copy) => copy !== undefined) ? copies : undefined
  }
  return undefined
}

/** Copies files, and notes for each where it is from. */
function copyInto(source: string, target: string, origins: Map<string, string>): void {
  if (statSync(source).isDirectory()) {
    for (const name of readdirSync(source))
      copyInto(join(source, name), join(target, name), origins)
    return
  }
  mkdirSync(dirname(target), { recursive: true })
  copyFileSync(source, target)
  origins.set(target, source)
}

/**
 * Makes a temporary folder with the content of an artifact.
 *
 * @param use gets the folder, and the file of the repository that each of its files is a copy of
 */
export async function withArtifact<Result>(
  copies: readonly ArtifactCopy[],
  root: string,
  use: (folder: string, origins: ReadonlyMap<string, string>) => Promise<Result>,
): Promise<Result> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "supaflux-artifact-")))
  try {
    const origins = new Map<string, string>()
    for (const { from, contents, to } of copies) {
      const source = join(root, from)
      if (!existsSync(source)) continue
      const into =
        contents || (!to.endsWith("/") && to !== "") ? to : join(to, from.split("/").at(-1) ?? "")
      copyInto(source, join(folder, into), origins)
    }
    return await use(folder, origins)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
