import type { Model } from "./custom-kind.ts"

function isModel(value: unknown): value is Model {
  return typeof value === "function"
}

/**
 * Loads the model of a built-in kind, by its leaf path: the barrels of `kubernetes-models` take
 * seconds. Undefined when the version has no such kind.
 */
export async function builtinModel(apiVersion: string, kind: string): Promise<Model | undefined> {
  try {
    const module = (await import(
      /* @vite-ignore */ `kubernetes-models/${apiVersion}/${kind}`
    )) as Record<string, unknown>
    const model = module[kind]
    return isModel(model) ? model : undefined
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === "ERR_MODULE_NOT_FOUND" || code === "ERR_PACKAGE_PATH_NOT_EXPORTED")
      return undefined
    throw error
  }
}
