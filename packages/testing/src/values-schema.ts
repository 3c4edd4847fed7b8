import { isMap, type JsonMap } from "./json-map.ts"

/** What a JSON schema says of the keys below one place. */
export interface ValuesSchema {
  /** Whether any key is welcome here, because no name is listed or a schema is given for all. */
  readonly free: boolean
  /** The schemas of one key; empty when the schema does not name it. */
  readonly below: (key: string) => readonly ValuesSchema[]
}

/**
 * Reads the JSON schema of a chart's values for the keys that it names: properties, patterns of
 * properties, references within the file, and the branches of allOf, anyOf, oneOf, then and else.
 * `additionalProperties: true` beside listed properties names nothing: generators write it
 * everywhere, and it would let every misspelling pass. A reference to another file names nothing either.
 */
export function valuesSchema(root: JsonMap): ValuesSchema {
  const branches = (node: JsonMap, seen: readonly JsonMap[] = []): readonly JsonMap[] => {
    if (seen.includes(node)) return []
    const inner: unknown[] = [node["then"], node["else"]]
    for (const list of [node["allOf"], node["anyOf"], node["oneOf"]]) {
      if (Array.isArray(list)) inner.push(...(list as unknown[]))
    }
    if (typeof node["$ref"] === "string") inner.push(resolve(root, node["$ref"]))
    return [node, ...inner.filter(isMap).flatMap((next) => branches(next, [...seen, node]))]
  }

  const read = (schema: JsonMap): ValuesSchema => {
    const nodes = branches(schema)
    return {
      free: nodes.some(isFree),
      below: (key) =>
        nodes.flatMap((node) => schemasOf(node, key)).map((next) => read(isMap(next) ? next : {})),
    }
  }
  return read(root)
}

function resolve(root: JsonMap, reference: string): unknown {
  if (!reference.startsWith("#")) return undefined
  return reference
    .slice(1)
    .split("/")
    .filter((part) => part !== "")
    .map((part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>((node, part) => (isMap(node) ? node[part] : undefined), root)
}

function isFree(node: JsonMap): boolean {
  const { additionalProperties: more, properties } = node
  const anything = more === true || (isMap(more) && Object.keys(more).length === 0)
  return anything && (!isMap(properties) || Object.keys(properties).length === 0)
}

function schemasOf(node: JsonMap, key: string): readonly unknown[] {
  const { properties, patternProperties, additionalProperties: more } = node
  if (isMap(properties) && Object.hasOwn(properties, key)) return [properties[key]]
  if (isMap(patternProperties)) {
    const matching = Object.entries(patternProperties).filter(([p]) => new RegExp(p, "u").test(key))
    if (matching.length > 0) return matching.map(([, schema]) => schema)
  }
  return isMap(more) && Object.keys(more).length > 0 ? [more] : []
}
