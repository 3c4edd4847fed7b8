import type { SecretHandle } from "@supaflux/core"
import { secretNames, type SupabaseSecretSource } from "./secret-references.ts"

/**
 * The secrets to wait for: one of each component that offers some.
 *
 * @throws {Error} when a Secret is not in the namespace of the pods, which could not mount it
 */
export function secretDependencies(
  secrets: SupabaseSecretSource,
  namespace: string,
): readonly SecretHandle<never>[] {
  const handles = secretNames.map((name): SecretHandle<never> => secrets.secret(name))
  const outside = handles.find((handle) => handle.namespace !== namespace)
  if (outside !== undefined) {
    throw new Error(
      `Secret ${outside.namespace}/${outside.name} is out of reach of the pods in "${namespace}": give the secrets that namespace.`,
    )
  }
  return [...new Map(handles.map((handle) => [handle.component, handle])).values()]
}
