import {
  componentDirectory,
  fileName,
  type Delivered,
  type Delivery,
  type Resource,
} from "@supaflux/core"
import { bootstrapObjects } from "./bootstrap-objects.ts"
import { bootstrapPlaceholders } from "./bootstrap-placeholders.ts"
import { fluxKinds } from "./kinds.ts"
import type { FluxOptions } from "./flux-options.ts"
import { kustomizeFile } from "./kustomize-file.ts"
import { kustomization } from "./kustomization.ts"

const namespace = "flux-system"
const syncDirectory = "sync"

/**
 * Delivery by Flux: one Kustomization a component, which waits for those that it depends on and is
 * ready when every resource of the component is. Works under `--no-cross-namespace-refs=true`.
 * @see https://fluxcd.io/flux/components/kustomize/kustomizations/
 */
export function flux(options: FluxOptions = {}): Delivery {
  const deliver: Delivery["deliver"] = (composition, { path, files }): Delivered => {
    const kustomizations = composition.components.map((composed) =>
      kustomization(composed, composition, path, options),
    )
    const sources = composition.components.flatMap(
      ({ component }) => component.delivery?.external?.source ?? [],
    )
    const synced: Resource[] = [...sources, ...kustomizations]
    const components = composition.components
      .map(({ component }) => component)
      .filter(({ delivery }) => delivery?.external === undefined)
    return {
      resources: synced.map((resource) => ({ directory: syncDirectory, resource })),
      files: [
        { path: "kustomization.yaml", content: kustomizeFile([namespace, syncDirectory]) },
        {
          path: `${syncDirectory}/kustomization.yaml`,
          content: kustomizeFile(synced.map(fileName)),
        },
        ...components.map(({ name }) => {
          const directory = componentDirectory(name)
          return {
            path: `${directory}/kustomization.yaml`,
            content: kustomizeFile(
              (files.get(name) ?? []).map((file) => file.slice(directory.length + 1)),
            ),
          }
        }),
      ],
      reserved: [
        {
          directory: namespace,
          placeholders: bootstrapPlaceholders(),
        },
      ],
    }
  }
  return {
    provides: {
      namespaces: [namespace],
      crds: fluxKinds,
      objects: bootstrapObjects(options.repository ?? namespace),
    },
    deliver,
  }
}
