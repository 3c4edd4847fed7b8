import type { RemoteKey, RemoteSecret, SecretFormat } from "@supaflux/secrets"
import { rotationsOf } from "@supaflux/secrets/operations"

function lengthOf(format: Extract<SecretFormat, { readonly length: number }>): string {
  const { type, length, minimum } = format
  return minimum === undefined
    ? `${type}, exactly ${length}`
    : `${type}, ${length} (${minimum} or more)`
}

/** What a value looks like, in a few words. */
export function formatText(format: SecretFormat): string {
  switch (format.type) {
    case "given":
      return "as its owner gives it"
    case "constant":
      return `always ${format.value}`
    case "hex":
    case "alphanumeric":
    case "base64":
      return lengthOf(format)
    case "jwt":
      return `JWT of ${format.role}, ${format.algorithm}`
    case "jwk-list":
      return "private JSON Web Keys, one signs"
    case "jwk-set":
      return "JSON Web Key Set"
    case "api-key":
      return `${format.prefix}_…, with checksum`
  }
}

/** Who makes a value. */
export function origin({ format }: RemoteKey): "generated" | "given" {
  return format.type === "given" ? "given" : "generated"
}

/** The rotations that give a key a new value. */
export function rotationOf(secret: RemoteSecret, key: RemoteKey): string {
  const names = rotationsOf(secret)
    .filter(({ keys }) => keys.includes(key.name))
    .map(({ name }) => name)
  return names.join(", ")
}

/** Where a secret lies. */
export function placeOf({ store, layout }: RemoteSecret): string {
  if (store === undefined) return "the cluster"
  return layout === "json" ? `store ${store}, one document` : `store ${store}, one entry a key`
}
