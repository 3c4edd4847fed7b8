import { readFileSync } from "node:fs"
import { isAbsolute, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { InputsError } from "../inputs-error.ts"

/** Path as people read it: from the working directory when it is below. */
function shorten(path: string): string {
  const short = relative(process.cwd(), path)
  return short.startsWith("..") ? path : short
}

/**
 * Reads a file of outputs.
 *
 * @throws {InputsError} when it is absent or cannot be read
 * @throws {Error} when the path is relative: it would depend on where the command is started
 */
export function readOutputs(file: string | URL): { readonly text: string; readonly name: string } {
  const path = typeof file === "string" ? file : fileURLToPath(file)
  if (!isAbsolute(path)) {
    throw new Error(
      `The path "${path}" depends on where the command is started: give new URL("${path}", import.meta.url).`,
    )
  }
  const name = shorten(path)
  try {
    return { text: readFileSync(path, "utf8"), name }
  } catch (error) {
    const absent = (error as NodeJS.ErrnoException).code === "ENOENT"
    const message = absent
      ? "the file does not exist"
      : `the file cannot be read (${(error as Error).message})`
    throw new InputsError([
      { file: name, message, hint: `Write it: terraform output -json > ${name}` },
    ])
  }
}
