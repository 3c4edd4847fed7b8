import { isDeepStrictEqual } from "node:util"
import type { CrdSchema } from "./crd-schema.ts"
import { isMap, type JsonMap } from "./json-map.ts"
import { listErrors } from "./list-errors.ts"
import { numberErrors, stringErrors } from "./scalar-errors.ts"

/**
 * What is wrong with a value, each with its path: `spec.rules[0].port: 0 is less than 1`.
 *
 * @param path path of the value, for the messages
 */
export function schemaErrors(value: unknown, schema: CrdSchema, path: string): string[] {
  return check(value, schema, path, true)
}

/** @param strict false within allOf, anyOf, oneOf and not, which restrict fields but declare none */
function check(value: unknown, schema: CrdSchema, path: string, strict: boolean): string[] {
  if (value === null && schema.nullable === true) return []
  const type = typeError(value, schema)
  if (type !== undefined) return [line(path, type)]

  const errors = ownErrors(value, schema).map((message) => line(path, message))
  if (Array.isArray(value)) errors.push(...itemErrors(value, schema, path, strict))
  if (isMap(value)) errors.push(...fieldErrors(value, schema, path, strict))
  errors.push(...branchErrors(value, schema, path))
  return errors
}

function typeOf(value: unknown): string {
  if (value === null) return "null"
  if (Array.isArray(value)) return "array"
  return typeof value
}

function typeError(value: unknown, schema: CrdSchema): string | undefined {
  const actual = typeOf(value)
  const whole = Number.isInteger(value)
  if (schema["x-kubernetes-int-or-string"] === true) {
    return whole || actual === "string" ? undefined : `is ${actual}, not integer or string`
  }
  // Only a declared type refuses null: a branch restricts what the main schema lets pass.
  if (schema.type === undefined) return undefined
  const fits = schema.type === "integer" ? whole : actual === schema.type
  return fits ? undefined : `is ${actual}, not ${schema.type}`
}

function ownErrors(value: unknown, schema: CrdSchema): string[] {
  const errors: string[] = []
  if (schema.enum !== undefined && !schema.enum.some((one) => isDeepStrictEqual(one, value))) {
    errors.push(`${JSON.stringify(value)} is none of ${JSON.stringify(schema.enum)}`)
  }
  if (typeof value === "string") errors.push(...stringErrors(value, schema))
  if (typeof value === "number") errors.push(...numberErrors(value, schema))
  if (Array.isArray(value)) errors.push(...listErrors(value, schema))
  return errors
}

function itemErrors(
  list: readonly unknown[],
  { items }: CrdSchema,
  path: string,
  strict: boolean,
): string[] {
  if (items === undefined) return []
  return list.flatMap((item, index) => check(item, items, `${path}[${index}]`, strict))
}

function fieldErrors(map: JsonMap, schema: CrdSchema, path: string, strict: boolean): string[] {
  const { properties = {}, additionalProperties: more } = schema
  const open = !strict || schema["x-kubernetes-preserve-unknown-fields"] === true || more === true
  const errors = presenceErrors(map, schema, path)
  for (const [key, value] of Object.entries(map)) {
    if (value === undefined) continue
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined
    const field = known ?? (typeof more === "object" ? more : undefined)
    const at = fieldPath(path, key)
    if (field !== undefined) errors.push(...check(value, field, at, strict))
    else if (!open) errors.push(`${at}: is no known field`)
  }
  return errors
}

function presenceErrors(map: JsonMap, schema: CrdSchema, path: string): string[] {
  const { properties = {}, required = [], minProperties = 0, maxProperties = Infinity } = schema
  const errors = required
    // The API server fills in defaults before it validates.
    .filter((key) => map[key] === undefined && properties[key]?.default === undefined)
    .map((key) => `${fieldPath(path, key)}: is required`)
  const count = Object.values(map).filter((value) => value !== undefined).length
  if (count < minProperties) errors.push(line(path, `has fewer than ${minProperties} fields`))
  if (count > maxProperties) errors.push(line(path, `has more than ${maxProperties} fields`))
  return errors
}

function branchErrors(value: unknown, schema: CrdSchema, path: string): string[] {
  const { allOf = [], anyOf, oneOf, not } = schema
  const tried = (branches: readonly CrdSchema[]) =>
    branches.map((branch) => check(value, branch, path, false))
  const errors = tried(allOf).flat()

  if (anyOf !== undefined && !tried(anyOf).some((found) => found.length === 0)) {
    errors.push(line(path, `fits no branch of anyOf: ${tried(anyOf).flat().join("; ")}`))
  }
  if (oneOf !== undefined) {
    const fitting = tried(oneOf).filter((found) => found.length === 0).length
    if (fitting !== 1) errors.push(line(path, `fits ${fitting} branches of oneOf, not one`))
  }
  if (not !== undefined && check(value, not, path, false).length === 0) {
    errors.push(line(path, `is what the schema excludes: ${JSON.stringify(not)}`))
  }
  return errors
}

function line(path: string, message: string): string {
  return path === "" ? message : `${path}: ${message}`
}

function fieldPath(path: string, key: string): string {
  const step = /^[\w$-]+$/.test(key) ? key : `[${JSON.stringify(key)}]`
  return path === "" || step.startsWith("[") ? path + step : `${path}.${step}`
}
