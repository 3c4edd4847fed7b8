import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, relative } from "node:path"
import type { FluxKustomization } from "./flux-kustomization.ts"

/** What a Kustomization of Flux adds to the kustomize file of its folder. */
function additions(kustomization: FluxKustomization | undefined): Record<string, unknown> {
  const { targetNamespace, namePrefix, nameSuffix, patches, images } = kustomization?.spec ?? {}
  return Object.fromEntries(
    Object.entries({ namespace: targetNamespace, namePrefix, nameSuffix, patches, images }).filter(
      ([, value]) => value !== undefined,
    ),
  )
}

/** Whether a Kustomization of Flux changes what its folder holds. */
export function changesFolder(kustomization: FluxKustomization | undefined): boolean {
  const components = kustomization?.spec?.components ?? []
  return components.length > 0 || Object.keys(additions(kustomization)).length > 0
}

/**
 * Makes a temporary folder whose kustomize file adds to others what a Kustomization of Flux says.
 *
 * @param folder the folder that it applies, from which its components are named
 * @param resources absolute paths of files and folders
 */
export async function withOverlay<Result>(
  kustomization: FluxKustomization | undefined,
  folder: string,
  resources: readonly string[],
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const overlay = realpathSync(mkdtempSync(join(tmpdir(), "supaflux-kustomize-")))
  try {
    const from = (path: string): string => relative(overlay, realpathSync(path))
    const components = (kustomization?.spec?.components ?? []).map((name) =>
      relative(overlay, join(realpathSync(folder), name)),
    )
    const content = {
      apiVersion: "kustomize.config.k8s.io/v1beta1",
      kind: "Kustomization",
      resources: resources.map(from),
      ...(components.length === 0 ? {} : { components }),
      ...additions(kustomization),
    }
    // Every JSON is YAML.
    writeFileSync(join(overlay, "kustomization.yaml"), JSON.stringify(content))
    return await use(overlay)
  } finally {
    rmSync(overlay, { recursive: true, force: true })
  }
}
