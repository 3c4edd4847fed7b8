import { isDnsSubdomain, type Duration, type SecretStoreHandle } from "@supaflux/core"
import type { SecretDeclaration, SecretLayout } from "./secret-declaration.ts"

/** What a declaration inherits from its set. */
export interface SetDefaults {
  readonly namespace: string
  readonly layout: SecretLayout
  readonly store: SecretStoreHandle
}

/** A declaration with its defaults, proven to be one that the operator can serve. */
export interface DeclaredSecret extends Omit<SecretDeclaration, "keys" | "secretName"> {
  readonly name: string
  readonly namespace: string
  readonly layout: SecretLayout
  readonly refreshInterval: Duration
  /** Each remote key of the Secret with its name in the store. */
  readonly remoteKeys: readonly (readonly [key: string, remoteKey: string])[]
  /** All keys of the Secret, those of templates included. */
  readonly keys: readonly string[]
}

const secretKey = /^[-._a-zA-Z0-9]+$/

/**
 * Fills in what a declaration leaves to its set, and refuses what the API server or the operator would.
 *
 * @throws {Error} on the first thing that cannot be
 */
export function declaredSecret(
  role: string,
  { keys, secretName: name = role, ...declaration }: SecretDeclaration,
  { namespace: inherited, layout, store }: SetDefaults,
): DeclaredSecret {
  const { remote, template, namespace = inherited } = declaration
  if (!isDnsSubdomain(name)) {
    throw new Error(
      `Secret "${name}" has no name that Kubernetes takes: use small letters, digits, "-" and ".", or give a secretName.`,
    )
  }
  if (!store.namespaces.includes(namespace)) {
    throw new Error(
      `Secret ${namespace}/${name} is outside the namespaces of ${store.label} (${store.namespaces.join(", ")}): admit "${namespace}" there.`,
    )
  }
  if (remote === "" || remote.endsWith("/")) {
    throw new Error(`Secret ${namespace}/${name} has the remote name "${remote}": write it whole.`)
  }
  const remoteKeys = isList(keys) ? keys.map((key) => [key, key] as const) : Object.entries(keys)
  const all = [...remoteKeys.map(([key]) => key), ...Object.keys(template ?? {})]
  checkKeys(`Secret ${namespace}/${name}`, remoteKeys, all)
  checkDescription(`Secret ${namespace}/${name}`, remoteKeys, declaration.describe)
  return {
    ...declaration,
    name,
    namespace,
    layout: declaration.layout ?? layout,
    refreshInterval: declaration.refreshInterval ?? "1h",
    remoteKeys,
    keys: [...new Set(all)],
  }
}

function checkDescription(
  label: string,
  remoteKeys: DeclaredSecret["remoteKeys"],
  description: SecretDeclaration["describe"],
): void {
  const declared = new Set(remoteKeys.map(([key]) => key))
  const rotated = description?.rotations?.flatMap(({ keys }) => keys) ?? []
  const stray = [...Object.keys(description?.keys ?? {}), ...rotated].find(
    (key) => !declared.has(key),
  )
  if (stray === undefined) return
  throw new Error(
    `${label} describes the key "${stray}", which it does not declare: add it to keys.`,
  )
}

function isList(keys: SecretDeclaration["keys"]): keys is readonly string[] {
  return Array.isArray(keys)
}

function checkKeys(
  label: string,
  remoteKeys: DeclaredSecret["remoteKeys"],
  all: readonly string[],
): void {
  if (remoteKeys.length === 0) {
    throw new Error(`${label} declares no key: name those that it takes from the store.`)
  }
  const invalid = all.find((key) => !secretKey.test(key))
  if (invalid !== undefined) {
    throw new Error(`${label} has the key "${invalid}": use letters, digits, "-", "_" and ".".`)
  }
  const keys = remoteKeys.map(([key]) => key)
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  if (twice !== undefined) {
    throw new Error(`${label} declares the key "${twice}" twice: declare it once.`)
  }
  const empty = remoteKeys.find(([, remoteKey]) => remoteKey === "")
  if (empty !== undefined) {
    throw new Error(`${label} gives the key "${empty[0]}" an empty name in the store: name it.`)
  }
}
