import { execFile } from "node:child_process"
import { availableParallelism } from "node:os"
import pLimit from "p-limit"

/** What kustomize answered. */
export type Built =
  | { readonly ok: true; readonly output: string }
  | { readonly ok: false; readonly message: string }

const maxBuffer = 256 * 1024 * 1024

/** Each build uses a core for some tenths of a second. */
const limit = pLimit(availableParallelism())

/**
 * Builds a folder with the kustomize in kubectl, as kustomize-controller does: files may come from
 * anywhere in the repository.
 */
export function kustomize(kubectl: string, folder: string): Promise<Built> {
  const args = ["kustomize", folder, "--load-restrictor", "LoadRestrictionsNone"]
  const run = (): Promise<Built> =>
    new Promise((resolve, reject) => {
      execFile(kubectl, args, { maxBuffer }, (error, output, message) => {
        if (error === null) resolve({ ok: true, output })
        else if (typeof error.code !== "number") reject(error)
        else resolve({ ok: false, message: message.replace(/^error: /i, "").trim() })
      })
    })
  return limit(run)
}
