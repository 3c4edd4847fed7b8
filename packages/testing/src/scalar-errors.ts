import type { CrdSchema } from "./crd-schema.ts"

const formats: Readonly<Record<string, RegExp | undefined>> = {
  byte: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
  "date-time": /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/,
}
const int32 = 2 ** 31
const patterns = new Map<string, RegExp>()

/** Patterns are RE2's. Its `(?i)` for a part becomes JavaScript's flag for the whole: a bit weaker. */
function compile(pattern: string): RegExp {
  let compiled = patterns.get(pattern)
  if (compiled === undefined) {
    const ignoreCase = pattern.includes("(?i)")
    compiled = new RegExp(pattern.replaceAll("(?i)", ""), ignoreCase ? "iu" : "u")
    patterns.set(pattern, compiled)
  }
  return compiled
}

/** What is wrong with a string: length in characters, pattern, format. */
export function stringErrors(value: string, schema: CrdSchema): string[] {
  const { minLength = 0, maxLength = Infinity, pattern, format = "" } = schema
  const length = Array.from(value).length
  const shown = JSON.stringify(value)
  const errors: string[] = []
  if (length < minLength) errors.push(`${shown} is shorter than ${minLength} characters`)
  if (length > maxLength) errors.push(`${shown} is longer than ${maxLength} characters`)
  if (pattern !== undefined && !compile(pattern).test(value)) {
    errors.push(`${shown} does not match ${pattern}`)
  }
  if (formats[format]?.test(value) === false) errors.push(`${shown} is no ${format}`)
  return errors
}

/** What is wrong with a number: range, step, size. */
export function numberErrors(value: number, schema: CrdSchema): string[] {
  const { multipleOf, format } = schema
  const errors = rangeErrors(value, schema)
  if (multipleOf !== undefined && !Number.isInteger(value / multipleOf)) {
    errors.push(`${value} is no multiple of ${multipleOf}`)
  }
  if (format === "int32" && (value < -int32 || value >= int32)) errors.push(`${value} is no int32`)
  return errors
}

function rangeErrors(value: number, schema: CrdSchema): string[] {
  const { minimum, maximum, exclusiveMinimum = false, exclusiveMaximum = false } = schema
  const errors: string[] = []
  if (minimum !== undefined && (exclusiveMinimum ? value <= minimum : value < minimum)) {
    errors.push(`${value} is less than ${minimum}, or equal where that is excluded`)
  }
  if (maximum !== undefined && (exclusiveMaximum ? value >= maximum : value > maximum)) {
    errors.push(`${value} is more than ${maximum}, or equal where that is excluded`)
  }
  return errors
}
