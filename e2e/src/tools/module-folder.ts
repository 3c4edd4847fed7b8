import { join } from "node:path"

/** Folder of the Go module that pins a tool. */
export function moduleFolder(module: string): string {
  return join(import.meta.dirname, "../../tools", module)
}
