import { closeSync, openSync, renameSync, rmdirSync, unlinkSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { Plan, PlannedFile } from "./plan.ts"
import { directoryMaker } from "./tree/directory-maker.ts"
import { temporarySuffix } from "./tree/temporary-suffix.ts"

/** Options of {@link write}. */
export interface WriteOptions {
  /** Called after each file. @default nothing */
  readonly onProgress?: (done: number, total: number) => void
}

/** Writes beside the target and renames: a reader, or a killed run, never meets half a file. */
function replace(target: string, content: string): void {
  const temporary = `${target}.${process.pid}${temporarySuffix}`
  // `wx` refuses a path that exists, also as a symbolic link.
  const descriptor = openSync(temporary, "wx")
  try {
    writeFileSync(descriptor, content)
  } finally {
    closeSync(descriptor)
  }
  renameSync(temporary, target)
}

/**
 * Carries out a plan. First what has to go, then the empty folders, then what has to come: a file
 * may take the place of a folder and the other way round. Each file appears whole or not at all; a
 * run that is cut short leaves a tree that the next one completes.
 */
export function write(plan: Plan, { onProgress }: WriteOptions = {}): void {
  const { directory, files, emptyDirectories } = plan
  const changes = files.filter(({ action }) => action !== "unchanged")
  let done = 0
  const carryOut = (selected: readonly PlannedFile[], act: (file: PlannedFile) => void): void => {
    for (const file of selected) {
      act(file)
      done += 1
      onProgress?.(done, changes.length)
    }
  }
  carryOut(
    changes.filter(({ after }) => after === undefined),
    ({ path }) => unlinkSync(join(directory, path)),
  )
  for (const path of emptyDirectories) rmdirSync(join(directory, path))
  const makeDirectory = directoryMaker(directory)
  carryOut(
    changes.filter(({ after }) => after !== undefined),
    ({ path, after = "" }) => {
      makeDirectory(dirname(path))
      replace(join(directory, path), after)
    },
  )
}
