import { spawnSync } from "node:child_process"
import { delimiter } from "node:path"
import { definitionFolders } from "../repository/definition-folders.ts"
import { requireTools } from "../tools/require-tools.ts"

/** What strict-schema found. */
export interface SchemaVerdict {
  /** Number of documents that it judged. */
  readonly resources: number
  /** Number by kind, as `Kind.group`. */
  readonly kinds: Readonly<Record<string, number>>
  readonly problems: readonly {
    readonly file: string
    readonly resource: string
    readonly message: string
  }[]
}

/** How to judge. */
interface JudgeOptions {
  /** Name of a CustomResourceDefinition that is not to be used. @default all are */
  readonly without?: string | undefined
  /** Namespace of resources that name none, as Helm has it. @default each must name its own */
  readonly namespace?: string
}

/**
 * Judges the manifests in files and folders.
 *
 * @throws {Error} when strict-schema could not judge
 */
export function judgeSchema(
  paths: readonly string[],
  { without = "", namespace = "" }: JudgeOptions = {},
): SchemaVerdict {
  const command = requireTools(["strict-schema"])["strict-schema"]
  const crds = definitionFolders().join(delimiter)
  const options = ["-crds", crds, "-without", without, "-namespace", namespace]
  const args = [...options, ...paths]
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error !== undefined) throw error
  if (status !== 0 && status !== 1) throw new Error(`strict-schema: ${stderr}`)
  return JSON.parse(stdout) as SchemaVerdict
}
