import { describedSecret } from "./described-secret.ts"
import type { SecretDescription } from "./secret-description.ts"
import type { SecretNeed } from "./secret-need.ts"

/**
 * Secrets that come from no store: somebody applies them to the cluster before their readers start.
 * `supaflux secrets generate` makes them of these descriptions.
 *
 * @param secrets what each holds, by the name of the Secret
 */
export function clusterSecrets(
  namespace: string,
  secrets: Readonly<Record<string, SecretDescription>>,
): readonly SecretNeed[] {
  return Object.entries(secrets).map(([name, description]) => {
    const keys = Object.keys(description.keys)
    return {
      type: "secret",
      name: `${namespace}/${name}`,
      purpose: `Secret with the keys ${keys.join(", ")}`,
      secret: describedSecret({
        name: `${namespace}/${name}`,
        store: undefined,
        layout: "json",
        target: { namespace, name },
        keys: keys.map((key) => [key, key]),
        description,
      }),
    }
  })
}
