import { spawnSync } from "node:child_process"
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { crdsFolder } from "../../repository/crds-folder.ts"
import { moduleFolder } from "../../tools/module-folder.ts"

/** Where flux-schema finds its schemas. */
export interface Catalog {
  /** Locations, the first match counts. */
  readonly locations: readonly string[]
  /** What the schemas of Kubernetes' own kinds are made of. */
  readonly kubernetes: string
}

function run(command: string, args: readonly string[], cwd?: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${command} ${args.slice(0, 3).join(" ")}:\n${stderr}`)
  return stdout
}

/** Folder of the module that kube-apiserver is built from; undefined without Go. */
function kubernetesModule(): { readonly Dir: string; readonly Version: string } | undefined {
  try {
    const text = run(
      "go",
      ["mod", "download", "-json", "k8s.io/kubernetes"],
      moduleFolder("kubernetes"),
    )
    return JSON.parse(text) as { Dir: string; Version: string }
  } catch {
    return undefined
  }
}

/**
 * Has flux-schema extract a catalog: of the definitions that the proofs use, and of the API of the Kubernetes that they
 * run. Without Go, Kubernetes' own kinds are judged by the catalog that flux-schema fetches.
 */
export function makeCatalog(program: string, folder: string): Catalog {
  const definitions = readdirSync(crdsFolder(), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => join(crdsFolder(), name))
  run(program, ["extract", "crd", ...definitions, "-d", folder])
  const module = kubernetesModule()
  if (module === undefined) {
    return { locations: [folder, "default"], kubernetes: "of its own catalog, fetched" }
  }
  const swagger = join(module.Dir, "api/openapi-spec/swagger.json")
  run(program, ["extract", "k8s", swagger, "-d", folder])
  return { locations: [folder], kubernetes: module.Version }
}
