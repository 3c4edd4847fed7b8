import { valueAt } from "./value-at.ts"

/** The text at a path within plain data; undefined when there is none. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = valueAt(value, ...path)
  return typeof found === "string" && found !== "" ? found : undefined
}
