import { readFileSync } from "node:fs"
import { readSource } from "./read-source.ts"
import type { SourceFile } from "./source-document.ts"

/** Reads YAML files, each once. */
export function sourceReader(): (file: string) => Promise<SourceFile> {
  const known = new Map<string, Promise<SourceFile>>()
  return (file) => {
    const before = known.get(file)
    if (before !== undefined) return before
    const read = readSource(readFileSync(file, "utf8"), file)
    known.set(file, read)
    return read
  }
}
