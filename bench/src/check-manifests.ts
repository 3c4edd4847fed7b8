import { readFileSync } from "node:fs"
import { isDeepStrictEqual } from "node:util"
import { parse } from "yaml"
import { resources } from "./resources/resources.ts"

/**
 * Checks that the manifests hold the first `count` resources: each once, each equal to what went in.
 *
 * @param tool who wrote them, for the message
 * @param manifests paths of the files
 * @throws {Error} at the first difference
 */
export function checkManifests(tool: string, manifests: readonly string[], count: number): void {
  const expected = new Map(resources(count).map((it) => [`${it.kind} ${it.metadata.name}`, it]))
  if (manifests.length !== count || expected.size !== count) {
    throw new Error(`${tool} wrote ${manifests.length} manifests for ${count} resources.`)
  }
  for (const file of manifests) {
    const actual = parse(readFileSync(file, "utf8"), { version: "1.1" }) as {
      readonly kind: string
      readonly metadata: { readonly name: string }
    }
    const key = `${actual.kind} ${actual.metadata.name}`
    if (!isDeepStrictEqual(actual, expected.get(key))) {
      throw new Error(`${tool} wrote something else than the resource it was given: ${file}`)
    }
    expected.delete(key)
  }
}
