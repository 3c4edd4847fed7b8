/** Every text in some data, keys of maps included, with the path of the value that it is in. */
export function stringsIn(
  data: unknown,
  path: readonly (string | number)[] = [],
): readonly (readonly [text: string, path: readonly (string | number)[]])[] {
  if (typeof data === "string") return [[data, path]]
  if (Array.isArray(data)) return data.flatMap((entry, index) => stringsIn(entry, [...path, index]))
  if (typeof data !== "object" || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => [
    [key, [...path, key]] as const,
    ...stringsIn(value, [...path, key]),
  ])
}
