import { spawnSync } from "node:child_process"
import { moduleFolder } from "./module-folder.ts"

/** A Go module, unpacked. */
export interface GoModule {
  /** Folder with its files. */
  readonly Dir: string
  readonly Version: string
}

const known = new Map<string, GoModule | undefined>()

/**
 * A module that one of `e2e/tools/` pins, downloaded into Go's own cache unless it is there. Undefined without Go, or
 * where it can't be had.
 *
 * @param module folder below `e2e/tools`
 * @param path of the wanted module
 */
export function goModule(module: string, path: string): GoModule | undefined {
  const key = `${module} ${path}`
  if (!known.has(key)) {
    const { status, stdout } = spawnSync("go", ["mod", "download", "-json", path], {
      cwd: moduleFolder(module),
      env: { ...process.env, GOFLAGS: "-mod=readonly" },
      encoding: "utf8",
    })
    known.set(key, status === 0 ? (JSON.parse(stdout) as GoModule) : undefined)
  }
  return known.get(key)
}
