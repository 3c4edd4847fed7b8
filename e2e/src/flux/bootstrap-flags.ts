import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parse } from "yaml"
import { generatedFolder } from "../repository/generated-folder.ts"

interface Patched {
  readonly patches?: readonly {
    readonly patch: string
    readonly target: { readonly kind: string; readonly name: string }
  }[]
}

const argument = "/spec/template/spec/containers/0/args/-"

/**
 * Flags that the environment's `flux-system/kustomization.yaml`, which `flux bootstrap` keeps, adds to a controller.
 *
 * @throws {Error} when it holds a patch that is no such flag: the proof would run another Flux than users do
 */
export function bootstrapFlags(environment: string, controller: string): readonly string[] {
  const file = join(generatedFolder, environment, "flux-system/kustomization.yaml")
  const { patches = [] } = parse(readFileSync(file, "utf8")) as Patched
  return patches
    .filter(({ target }) => new RegExp(`^(${target.name})$`).test(controller))
    .flatMap(({ patch }) => parse(patch) as readonly { path: string; value: string }[])
    .map(({ path, value }) => {
      if (path === argument) return value
      throw new Error(`${file}: the proof knows no way to apply a patch of ${path}.`)
    })
}
