import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { parse } from "yaml"
import { imagePins } from "./image-pins.ts"
import { valuesFileImages } from "./values-file-images.ts"

const chart = join(import.meta.dirname, "../../../../../charts/supabase/values.yaml")

it("finds what a YAML parser finds in the chart of this repository", () => {
  const text = readFileSync(chart, "utf8")
  const found = valuesFileImages(text)
  expect(found).toEqual(imagePins(parse(text)))
  expect(found.length).toBeGreaterThan(0)
})

it.each([
  ["plain and quoted", 'image:\n  repository: a/b # why\n  tag: "1"\n'],
  [
    "with comments and other order",
    'image:\n  tag: "1"\n  # why\n\n  repository: "a/b"\n  pullPolicy: Always\n',
  ],
  ["several", "a:\n  repository: a\n  tag: v1\nb:\n  repository: b\n  tag: v2\n"],
  [
    "a registry",
    "image:\n  registry: docker.io\n  repository: a\n  tag: v1\n  digest: sha256:abc\n",
  ],
  ["no tag", "a:\n  repository: a\nb:\n  tag: v2\n"],
  ["at different depths", "a:\n  repository: a\n  b:\n    tag: v2\n"],
  ["an empty tag", 'a:\n  repository: a\n  tag: ""\n'],
])("agrees with a YAML parser: %s", (_what, text) => {
  expect(valuesFileImages(text)).toEqual(imagePins(parse(text)))
})
