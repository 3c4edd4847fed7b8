import type { Place } from "./excerpt.ts"

/**
 * Where a field of a manifest is: that of the path, or the nearest field around it that is there.
 *
 * @param content the manifest's text
 */
export async function manifestPlace(
  file: string,
  content: string,
  path: readonly (string | number)[],
): Promise<Place> {
  const { isNode, LineCounter, parseDocument } = await import("yaml")
  const lines = new LineCounter()
  const document = parseDocument(content, { lineCounter: lines })
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true)
    const offset = isNode(node) ? node.range?.[0] : undefined
    if (offset === undefined) continue
    const { line, col: column } = lines.linePos(offset)
    return { file, line, column }
  }
  return { file, line: 1, column: 1 }
}
