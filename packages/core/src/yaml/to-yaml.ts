import type { Json, JsonObject } from "../json.ts"
import { block } from "./block.ts"
import { anyMap, keyOrder, metadata, orderedKeys, topLevel, type KeyOrder } from "./key-order.ts"
import { numberScalar, stringScalar } from "./scalar.ts"
import { tooDeep } from "./too-deep.ts"
import { unwritable } from "./unwritable.ts"
import { YamlValueError } from "./yaml-value-error.ts"

/** Options of {@link toYaml}. */
export interface ToYamlOptions {
  /** Keys of the top-level `spec` that come first, in this order. @default [] */
  readonly fields?: readonly string[]
}

interface Writer {
  readonly root: Json
  /** Order of the keys in the top-level `spec`. */
  readonly spec: KeyOrder
  /** Path of the value that is being written. */
  readonly path: (string | number)[]
}

const maxDepth = 500
/** A reader looks for the colon within 1024 characters from where the key begins. */
const maxKey = 1000

/**
 * JSON data as YAML that every reader, of YAML 1.1 or 1.2, takes for the same data. Block style, two
 * blanks a level, no anchors, no folding, no limit to a line, one line feed at the end.
 *
 * Strings are plain where no reader could take them for anything else, texts with line feeds are
 * literal blocks where all of them can be seen, and all others are in double quotes: those with a
 * variable of Flux too, so that they stay strings whatever it holds. Undefined in a map is not
 * written.
 *
 * The order of keys does not depend on the order of insertion:
 *
 * 1. At the top level: apiVersion, kind, metadata, type, immutable, provisioner, spec, the others,
 *    status.
 * 2. In each map under a key `metadata`: name, generateName, namespace, labels, annotations, the
 *    others.
 * 3. In the top-level `spec`: the `fields` of the options, the others.
 * 4. In all other maps, those of labels, data and Helm values included: apiVersion, apiGroup, group,
 *    kind, name, namespace, type, the others.
 * 5. The others are in the order of their UTF-16 code units.
 *
 * @throws {YamlValueError} for values that are no JSON (undefined in a list, a function, a bigint, a
 *   symbol, an instance of a class, NaN, an infinity), for a lone surrogate in a string, for a value
 *   that holds itself or is nested deeper than 500 levels
 */
export function toYaml(value: Json, options: ToYamlOptions = {}): string {
  const writer: Writer = { root: value, spec: keyOrder(options.fields ?? []), path: [] }
  if (isScalar(value)) return scalarText(writer, value)
  return linesOf(writer, value, topLevel, "", "") || emptyText(value)
}

function isScalar(value: unknown): boolean {
  return typeof value !== "object" || value === null
}

/**
 * The lines of a map or a list; nothing when it is empty.
 *
 * @param order of the keys, if it is a map
 * @param pad blanks at the head of each line
 * @param lead what stands at the head of the first line instead
 */
function linesOf(
  writer: Writer,
  value: unknown,
  order: KeyOrder,
  pad: string,
  lead: string,
): string {
  if (writer.path.length > maxDepth) throw tooDeep(writer.root, writer.path)
  if (Array.isArray(value)) return listText(writer, value, pad, lead)
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw unwritableAt(writer, value)
  return mapText(writer, value as JsonObject, order, pad, lead)
}

function mapText(
  writer: Writer,
  map: JsonObject,
  order: KeyOrder,
  pad: string,
  lead: string,
): string {
  const { path } = writer
  const inside = `${pad}  `
  let text = ""
  for (const key of orderedKeys(map, order)) {
    const value = map[key]
    if (value === undefined) continue
    path.push(key)
    text += text === "" ? lead : pad
    text += keyText(writer, key, pad)
    if (isScalar(value)) text += ` ${scalarText(writer, value, inside)}`
    else {
      const inner = linesOf(writer, value, childOrder(writer, order, key), inside, inside)
      text += inner === "" ? ` ${emptyText(value)}` : `\n${inner}`
    }
    path.pop()
  }
  return text
}

function listText(writer: Writer, list: readonly unknown[], pad: string, lead: string): string {
  const { path } = writer
  const inside = `${pad}  `
  let text = ""
  for (let index = 0; index < list.length; index += 1) {
    const item = list[index]
    path.push(index)
    const dash = `${index === 0 ? lead : pad}- `
    if (isScalar(item)) text += dash + scalarText(writer, item, inside)
    else text += linesOf(writer, item, anyMap, inside, dash) || dash + emptyText(item)
    path.pop()
  }
  return text
}

function childOrder({ spec }: Writer, order: KeyOrder, key: string): KeyOrder {
  if (key === "metadata") return metadata
  return order === topLevel && key === "spec" ? spec : anyMap
}

/** A key and its colon. */
function keyText(writer: Writer, key: string, pad: string): string {
  const text = stringScalar(key)
  if (text === undefined) throw unwritableAt(writer, key)
  return text.length > maxKey ? `? ${text}\n${pad}:` : `${text}:`
}

/**
 * A scalar and its line feed.
 *
 * @param indent blanks before the lines of a literal block; without it there will be none
 */
function scalarText(writer: Writer, value: unknown, indent?: string): string {
  if (typeof value === "string") {
    const literal = indent === undefined ? undefined : block(value, indent)
    if (literal !== undefined) return literal
    const text = stringScalar(value)
    if (text !== undefined) return `${text}\n`
  }
  if (typeof value === "number" && Number.isFinite(value)) return `${numberScalar(value)}\n`
  if (typeof value === "boolean" || value === null) return `${value}\n`
  throw unwritableAt(writer, value)
}

function emptyText(value: unknown): string {
  return Array.isArray(value) ? "[]\n" : "{}\n"
}

function unwritableAt({ path }: Writer, value: unknown): YamlValueError {
  return new YamlValueError(unwritable(value), [...path])
}
