import { imagePins } from "./image-pins.ts"
import type { Pin } from "./pin.ts"

const field =
  /^(?<indent> *)(?<key>registry|repository|tag|digest): *(?:"(?<quoted>[^"]*)"|(?<plain>[^\s#]*))/

/**
 * The images in the text of a chart's `values.yaml`: keys `repository` and `tag` beside each other,
 * with `registry` and `digest` when they are there, too. Reads nothing else of the YAML.
 */
export function valuesFileImages(text: string): Pin[] {
  const blocks: Record<string, string>[] = []
  let open: { readonly indent: string; readonly values: Record<string, string> } | undefined
  for (const line of text.split("\n")) {
    const groups = field.exec(line)?.groups
    if (groups !== undefined) {
      const { indent = "", key = "", quoted, plain = "" } = groups
      if (open?.indent !== indent) {
        open = { indent, values: {} }
        blocks.push(open.values)
      }
      open.values[key] = quoted ?? plain
    } else if (!/^\s*(?:#|$)/.test(line)) {
      open = undefined
    }
  }
  return blocks.flatMap(imagePins)
}
