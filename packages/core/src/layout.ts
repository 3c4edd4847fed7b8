import { createHash } from "node:crypto"
import { apiGroup } from "./identity.ts"
import type { Resource } from "./resource.ts"

/** File systems take 255 bytes; what is left is for the suffix of temporary files. */
const longestName = 200

const safe = /^[a-z0-9.-]*$/

/** Keeps what is safe on every file system and writes the other bytes as `~` and two hex digits. */
function encode(text: string): string {
  if (safe.test(text)) return text
  return text.replaceAll(/[^a-z0-9.-]/gu, (character) =>
    [...Buffer.from(character)].map((byte) => `~${byte.toString(16).padStart(2, "0")}`).join(""),
  )
}

/**
 * The file name of a resource: `<kind>.<group>_<namespace>_<name>.yaml`, without the group for core
 * kinds and without the namespace for cluster-scoped ones. A pure function of the identity, and
 * different for different identities, also where the file system ignores case: an underscore can be
 * in no name. Very long names end in a hash instead.
 */
export function fileName(resource: Resource): string {
  const group = apiGroup(resource.apiVersion)
  const { namespace, name = "" } = resource.metadata ?? {}
  const kind = group === "" ? resource.kind : `${resource.kind}.${group}`
  const parts = [kind.toLowerCase(), ...(namespace === undefined ? [] : [namespace]), name]
  const stem = parts.map(encode).join("_")
  if (stem.length <= longestName) return `${stem}.yaml`
  const hash = createHash("sha256").update(stem).digest("hex").slice(0, 16)
  return `${stem.slice(0, longestName - 17)}_${hash}.yaml`
}

/** The folder of a component below its environment's. */
export function componentDirectory(component: string): string {
  return `components/${component}`
}

/** The path of a component's resource below its environment's folder. */
export function layout(component: string, resource: Resource): string {
  return `${componentDirectory(component)}/${fileName(resource)}`
}
