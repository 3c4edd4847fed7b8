import type { IExternalSecret } from "@kubernetes-models/external-secrets/external-secrets.io/v1/ExternalSecret"
import {
  type Component,
  type ComponentOptions,
  located,
  type SecretHandle,
  type SecretStoreHandle,
} from "@supaflux/core"
import { declaredSecret, type DeclaredSecret } from "./declared-secret.ts"
import { externalSecret } from "./external-secret.ts"
import { secretNeeds } from "./secret-needs.ts"
import type { KeyOf, SecretDeclaration, SecretLayout } from "./secret-declaration.ts"

/** The secrets of a set by name. */
export type SecretDeclarations = Readonly<Record<string, SecretDeclaration>>

/** Makes a misspelt option of a secret an error, which a type parameter alone would let pass. */
export type ExactDeclarations<Secrets extends SecretDeclarations> = {
  readonly [Name in keyof Secrets]: {
    readonly [Option in Exclude<keyof Secrets[Name], keyof SecretDeclaration>]: never
  }
}

/** Options of {@link secretSet}. */
export interface SecretSetOptions<
  Secrets extends SecretDeclarations = SecretDeclarations,
> extends ComponentOptions {
  /** Name of the component: `platform-secrets`. */
  readonly name: string
  /** Namespace of the secrets that name none themselves. */
  readonly namespace: string
  /** Where the secrets come from. */
  readonly store: SecretStoreHandle
  /** How the secrets lie in the store, unless one says otherwise. @default "json" */
  readonly layout?: SecretLayout
  /** The secrets; each becomes a Secret of its name. */
  readonly secrets: Secrets & ExactDeclarations<Secrets>
}

/** The component that {@link secretSet} makes. Its roles are the names of the secrets. */
export interface SecretSetComponent<
  Secrets extends SecretDeclarations = SecretDeclarations,
> extends Component<{ readonly [Name in keyof Secrets & string]: IExternalSecret }> {
  /** A secret with its keys; one that is not declared does not compile. */
  readonly secret: <Name extends keyof Secrets & string>(
    name: Name,
  ) => SecretHandle<KeyOf<Secrets[Name]>>
}

/**
 * Secrets that the operator copies from a store and keeps in step with it, each with the keys that
 * it declares. Only references are written, never a value.
 *
 * @throws {Error} when a secret has no key or an impossible name, lives where the store is not
 * admitted, or would be written twice
 * @example
 * const platform = secretSet({
 *   name: "platform-secrets",
 *   namespace: "cert-manager",
 *   store: secrets.store,
 *   secrets: { cloudflare: { remote: "platform/cloudflare", keys: ["token"] } },
 * })
 * platform.secret("cloudflare").key("token")
 * @see https://external-secrets.io/latest/api/externalsecret/
 */
export function secretSet<const Secrets extends SecretDeclarations>(
  options: SecretSetOptions<Secrets>,
): SecretSetComponent<Secrets> {
  const { name: component, namespace, store, layout = "json", dependsOn = [] } = options
  const declarations = Object.entries<SecretDeclaration>(options.secrets)
  if (declarations.length === 0) {
    throw new Error(`Secret set "${component}" declares no secret: leave it out, or declare one.`)
  }
  const declared = new Map(
    declarations.map(([role, declaration]): [string, DeclaredSecret] => [
      role,
      declaredSecret(role, declaration, { namespace, layout, store }),
    ]),
  )
  refuseDuplicates(component, declared)
  return located({
    name: component,
    namespace,
    dependsOn: [store, ...dependsOn],
    needs: secretNeeds([...declared.values()], store.name),
    resources: Object.fromEntries(
      [...declared].map(([role, secret]) => [role, externalSecret(secret, store)]),
    ) as SecretSetComponent<Secrets>["resources"],
    secret: (name) => secretHandle(component, name, declared.get(name)),
  })
}

function refuseDuplicates(component: string, declared: ReadonlyMap<string, DeclaredSecret>): void {
  const roles = new Map<string, string>()
  for (const [role, { namespace, name }] of declared) {
    const before = roles.get(`${namespace}/${name}`)
    if (before !== undefined) {
      throw new Error(
        `"${before}" and "${role}" of "${component}" are both the Secret ${namespace}/${name}: give one another secretName.`,
      )
    }
    roles.set(`${namespace}/${name}`, role)
  }
}

function secretHandle<Key extends string>(
  component: string,
  role: string,
  secret: DeclaredSecret | undefined,
): SecretHandle<Key> {
  if (secret === undefined) {
    throw new Error(`Secret set "${component}" declares no secret "${role}": declare it there.`)
  }
  const { name, namespace, keys } = secret
  return {
    handle: "secret",
    component,
    label: `secret ${namespace}/${name}`,
    namespace,
    name,
    keys,
    key: (key) => {
      if (keys.includes(key)) return { name, key }
      throw new Error(`Secret ${namespace}/${name} declares no key "${key}": declare it there.`)
    },
  }
}
