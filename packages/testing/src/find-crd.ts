import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { parse } from "yaml"
import type { CrdSchema } from "./crd-schema.ts"

/** The part of a CustomResourceDefinition that tells what a resource may hold. */
export interface Crd {
  readonly spec: {
    readonly group: string
    readonly scope: "Namespaced" | "Cluster"
    readonly names: { readonly kind: string }
    readonly versions: readonly {
      readonly name: string
      readonly served: boolean
      readonly schema?: { readonly openAPIV3Schema?: CrdSchema }
    }[]
  }
}

const documents = new Map<string, readonly string[]>()
const found = new Map<string, Crd | undefined>()

function documentsIn(folder: string): readonly string[] {
  let texts = documents.get(folder)
  if (texts === undefined) {
    texts = readdirSync(folder)
      .filter((file) => file.endsWith(".yaml"))
      .flatMap((file) => readFileSync(join(folder, file), "utf8").split(/^---.*$/m))
    documents.set(folder, texts)
  }
  return texts
}

function mentions(text: string, field: string, value: string): boolean {
  return ["", '"', "'"].some((quote) => text.includes(` ${field}: ${quote}${value}${quote}\n`))
}

/**
 * The CustomResourceDefinition of a kind among the multi-document YAML files of a folder. A document
 * is parsed only when it names group and kind on lines of their own: all of them take many seconds.
 */
export function findCrd(folder: string, group: string, kind: string): Crd | undefined {
  const key = `${folder}\n${group}\n${kind}`
  if (!found.has(key)) {
    const crds = documentsIn(folder)
      .filter((text) => mentions(text, "group", group) && mentions(text, "kind", kind))
      .map((text) => parse(text) as Crd)
    found.set(
      key,
      crds.find(({ spec }) => spec.group === group && spec.names.kind === kind),
    )
  }
  return found.get(key)
}
