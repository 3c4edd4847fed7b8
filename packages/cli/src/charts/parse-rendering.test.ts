import { describe, expect, it } from "vitest"
import { parseRendering } from "./parse-rendering.ts"

const definition = (name: string): string =>
  `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n  name: ${name}\n`
const names = (resources: readonly { metadata?: { name?: string } }[]) =>
  resources.map(({ metadata }) => metadata?.name)

describe("parseRendering", () => {
  it("knows the definitions of crds/, also those of a file that begins with a separator or holds several", async () => {
    const { crds, resources } = await parseRendering(
      [
        `---\n# Source: web/crds/one.yaml\n${definition("one")}`,
        `---\n# Source: web/crds/two.yaml\n---\n${definition("two")}---\n${definition("three")}`,
        `---\n# Source: web/templates/crds/four.yaml\n${definition("four")}`,
        `---\n# Source: web/charts/sub/crds/five.yaml\n${definition("five")}`,
      ].join(""),
    )
    expect(names(crds)).toEqual(["one", "two", "three", "five"])
    expect(names(resources)).toEqual(["four"])
  })

  it("takes lists apart, and leaves out fields that are null", async () => {
    const { resources } = await parseRendering(
      "---\n# Source: web/templates/list.yaml\napiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Pod\n    spec: null\n",
    )
    expect(resources).toEqual([{ apiVersion: "v1", kind: "Pod" }])
  })
})
