import { existsSync, readFileSync } from "node:fs"
import { join, relative, sep } from "node:path"
import type { CheckSettings } from "@supaflux/core"
import { excerpt, type Place } from "../place/excerpt.ts"
import { UsageError } from "../usage-error.ts"

const fileName = "supaflux.yaml"

/** What a folder asks of the check, and where it says so. */
export interface FolderSettings {
  readonly settings: CheckSettings
  /** The file, from the root of the repository; undefined where there is none. */
  readonly file: string | undefined
  /** The line of the acceptance with an index, or of a rule's severity with a code. */
  readonly lineOf: (entry: number | string) => number
}

async function settingsSchema() {
  const { z } = await import("zod")
  const severity = z.enum(["error", "warning", "off"])
  const acceptance = z.strictObject({
    code: z.string(),
    resource: z.string().optional(),
    reason: z.string().trim().min(1, "say why it is right as it is"),
  })
  const check = z.strictObject({
    rules: z.record(z.string(), severity).default({}),
    accept: z.array(acceptance).default([]),
  })
  return z.strictObject({ check: check.default({ rules: {}, accept: [] }) })
}

/** Raises what is wrong in the file, at its line. */
function refuse(text: string, place: Place, message: string): never {
  throw new UsageError(
    `the settings in ${place.file} cannot be read: ${message}`,
    "write check: { rules: { CODE: error | warning | off }, accept: [{ code, resource, reason }] }",
    { cause: excerpt(place, text) },
  )
}

/**
 * Reads what a folder asks of the check: `supaflux.yaml` in it, else in the root of its repository.
 *
 * @param folder absolute path
 * @param repository the root, from which the file is named
 * @throws UsageError for a file that says something else
 */
export async function folderSettings(folder: string, repository: string): Promise<FolderSettings> {
  const path = [folder, repository].map((at) => join(at, fileName)).find((at) => existsSync(at))
  if (path === undefined) return { settings: {}, file: undefined, lineOf: () => 1 }
  const { isNode, LineCounter, parseDocument } = await import("yaml")
  const file = relative(repository, path).replaceAll(sep, "/")
  const text = readFileSync(path, "utf8")
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const placeAt = (offset: number): Place => {
    const { line, col: column } = lines.linePos(offset)
    return { file, line, column }
  }
  const placeOf = (keys: readonly unknown[]): Place => {
    for (let length = keys.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(keys.slice(0, length), true)
      if (isNode(node) && node.range) return placeAt(node.range[0])
    }
    return placeAt(0)
  }
  const [error] = document.errors
  if (error !== undefined) refuse(text, placeAt(error.pos[0]), error.message)
  const parsed = (await settingsSchema()).safeParse(document.toJS() ?? {})
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const keys = issue?.path ?? []
    const at = keys.length === 0 ? "" : `${keys.join(".")}: `
    refuse(text, placeOf(keys), `${at}${issue?.message ?? ""}`)
  }
  const { rules, accept } = parsed.data.check
  return {
    settings: {
      rules,
      accept: accept.map(({ code, resource, reason }) => ({
        code,
        reason,
        ...(resource === undefined ? {} : { resource }),
      })),
    },
    file,
    lineOf: (entry) =>
      placeOf(typeof entry === "number" ? ["check", "accept", entry] : ["check", "rules", entry])
        .line,
  }
}
