import { spawnSync } from "node:child_process"
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { hasCrdsFolder } from "../../repository/crds-folder.ts"
import { definitionFolders } from "../../repository/definition-folders.ts"
import { goModule } from "../../tools/go-module.ts"

/** Where flux-schema finds its schemas. */
export interface Catalog {
  /** Locations, the first match counts. */
  readonly locations: readonly string[]
  /** What it is made of. */
  readonly what: string
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${command} ${args.slice(0, 3).join(" ")}:\n${stderr}`)
}

/**
 * Has flux-schema extract a catalog: of the definitions that the proofs use, and of the API of the Kubernetes that they
 * run. Without Go, Kubernetes' own kinds are judged by a catalog that flux-schema fetches; without definitions, all are.
 */
export function makeCatalog(program: string, folder: string): Catalog {
  if (!hasCrdsFolder()) {
    return { locations: ["default", "ecosystem"], what: "catalogs that it fetches" }
  }
  const definitions = definitionFolders().flatMap((from) =>
    readdirSync(from, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".yaml") && !name.endsWith("kustomization.yaml"))
      .map((name) => join(from, name)),
  )
  run(program, ["extract", "crd", ...definitions, "-d", folder])
  const module = goModule("kubernetes", "k8s.io/kubernetes")
  if (module === undefined) {
    return {
      locations: [folder, "default"],
      what: "our definitions, and a catalog that it fetches",
    }
  }
  const swagger = join(module.Dir, "api/openapi-spec/swagger.json")
  run(program, ["extract", "k8s", swagger, "-d", folder])
  return { locations: [folder], what: `our definitions and those of Kubernetes ${module.Version}` }
}
