import { fieldPath } from "./field-path.ts"
import { pairUp } from "./pair-up.ts"
import { sameText, type EnvironmentNames } from "./same-text.ts"

/** One field in which two resources differ. A side that has no such field lacks the key. */
export interface FieldChange {
  /** `spec.values.replicaCount` */
  readonly path: string
  readonly a?: unknown
  readonly b?: unknown
  /** The elements are the same, in another order; `a` and `b` hold their names. @default false */
  readonly reordered?: true
}

type Fields = Readonly<Record<string, unknown>>
interface Named {
  readonly name: string
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function isNamed(value: unknown): value is Named {
  return isFields(value) && typeof value["name"] === "string"
}

/** Whether an array's elements can be told apart by their names. An empty one fits either way. */
function isNamedArray(value: readonly unknown[]): value is readonly Named[] {
  return value.every(isNamed) && new Set(value.map(({ name }) => name)).size === value.length
}

function leaf(path: string, a: unknown, b: unknown): FieldChange {
  return { path, ...(a === undefined ? {} : { a }), ...(b === undefined ? {} : { b }) }
}

function fields(a: Fields, b: Fields, path: string, names: EnvironmentNames): FieldChange[] {
  const present = (of: Fields) => Object.keys(of).filter((key) => of[key] !== undefined)
  const { both, onlyInA, onlyInB } = pairUp(present(a), present(b), (key) => key, names)
  return [
    ...both.flatMap((key) => difference(a[key.a], b[key.b], fieldPath(path, key.a), names)),
    ...onlyInA.flatMap((key) => difference(a[key], undefined, fieldPath(path, key), names)),
    ...onlyInB.flatMap((key) => difference(undefined, b[key], fieldPath(path, key), names)),
  ]
}

/** The order of what both have, when it is not the same: `both` is in the order of the first. */
function reordering(
  both: readonly { readonly a: Named; readonly b: Named }[],
  b: readonly Named[],
  path: string,
): FieldChange[] {
  const sorted = both.toSorted((x, y) => b.indexOf(x.b) - b.indexOf(y.b))
  if (sorted.every((pair, index) => pair === both[index])) return []
  const a = both.map((pair) => pair.a.name)
  return [{ path, reordered: true, a, b: sorted.map((pair) => pair.b.name) }]
}

function namedElements(
  a: readonly Named[],
  b: readonly Named[],
  path: string,
  names: EnvironmentNames,
): FieldChange[] {
  const { both, onlyInA, onlyInB } = pairUp(a, b, ({ name }) => name, names)
  const step = ({ name }: Named) => fieldPath(path, { named: name })
  return [
    ...reordering(both, b, path),
    ...both.flatMap((pair) => difference(pair.a, pair.b, step(pair.a), names)),
    ...onlyInA.flatMap((element) => difference(element, undefined, step(element), names)),
    ...onlyInB.flatMap((element) => difference(undefined, element, step(element), names)),
  ]
}

function elements(
  a: readonly unknown[],
  b: readonly unknown[],
  path: string,
  names: EnvironmentNames,
): FieldChange[] {
  if (isNamedArray(a) && isNamedArray(b)) return namedElements(a, b, path, names)
  return Array.from({ length: Math.max(a.length, b.length) }, (_, index) =>
    difference(a[index], b[index], fieldPath(path, index), names),
  ).flat()
}

/**
 * A side of a comparison. One that is absent is compared as empty when the other has something inside,
 * so that each field is listed; empty objects and arrays are values of their own.
 */
function side(value: unknown, other: unknown): unknown {
  const inside = typeof other === "object" && other !== null && Object.keys(other).length > 0
  if (value !== undefined || !inside) return value
  return Array.isArray(other) ? [] : {}
}

function difference(a: unknown, b: unknown, path: string, names: EnvironmentNames): FieldChange[] {
  const [x, y] = [side(a, b), side(b, a)]
  if (Array.isArray(x) && Array.isArray(y)) return elements(x, y, path, names)
  if (isFields(x) && isFields(y)) return fields(x, y, path, names)
  const same =
    typeof a === "string" && typeof b === "string" ? sameText(a, b, names) : Object.is(a, b)
  return same ? [] : [leaf(path, a, b)]
}

/**
 * The fields in which two values differ, each by its path. Elements of an array are matched by their
 * names where all have one, else by their index; what follows from the environment's own name is no
 * difference.
 */
export function changedFields(a: unknown, b: unknown, names: EnvironmentNames): FieldChange[] {
  return difference(a, b, "", names)
}
