import { spawnSync } from "node:child_process"
import { crdsFolder } from "../repository/crds-folder.ts"
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

/**
 * Judges the manifests in files and folders.
 *
 * @param without name of a CustomResourceDefinition that is not to be used
 * @throws {Error} when strict-schema could not judge
 */
export function judgeSchema(paths: readonly string[], without?: string): SchemaVerdict {
  const command = requireTools(["strict-schema"])["strict-schema"]
  const leaveOut = without === undefined ? [] : ["-without", without]
  const args = ["-crds", crdsFolder(), ...leaveOut, ...paths]
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error !== undefined) throw error
  if (status !== 0 && status !== 1) throw new Error(`strict-schema: ${stderr}`)
  return JSON.parse(stdout) as SchemaVerdict
}
