import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { requireShared } from "./require-shared.ts"
import { unknownValuePaths } from "./unknown-value-paths.ts"

const defaults = `
replicas: 1
image:
  tag: v1
  # digest: sha256:0
labels: {}
args: []
affinity: null
annotations:
  example.com/a: b
`
const schema = {
  additionalProperties: true,
  properties: {
    extra: { $ref: "#/$defs/extra" },
    tree: { $ref: "#/$defs/tree" },
    loop: { $ref: "#/properties/loop" },
    sizes: { additionalProperties: { properties: { cpu: {} } } },
    config: { type: "object", additionalProperties: true },
    ports: { patternProperties: { "^port": { type: "integer" } } },
  },
  $defs: {
    extra: { anyOf: [{ properties: { on: {} } }, { properties: { off: {} } }] },
    tree: { properties: { tree: { $ref: "#/$defs/tree" } } },
  },
}

describe("unknownValuePaths", () => {
  let folder = ""
  let file = ""
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "supaflux-values-"))
    file = join(folder, "chart-1.0.0.values.yaml")
    writeFileSync(file, defaults)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const paths = (values: object, freeForm?: readonly string[]) =>
    unknownValuePaths(file, values, freeForm).map(({ path }) => path)

  it("accepts the leaves of the defaults", () => {
    const values = { replicas: 3, image: { tag: "v2" }, labels: {}, args: ["a"], affinity: null }
    expect(paths(values)).toEqual([])
    expect(paths({ annotations: { "example.com/a": "c" }, image: {} })).toEqual([])
  })

  it("reports the paths of leaves that the defaults lack", () => {
    const values = { replica: 3, image: { tags: "v2" }, deep: { er: { still: [] } } }
    expect(paths(values)).toEqual(["replica", "image.tags", "deep.er.still"])
    expect(paths({ annotations: { "example.com/b": "c" } })).toEqual([
      String.raw`annotations.example\.com/b`,
    ])
  })

  it("reports what is set below an empty map, null or a scalar", () => {
    const values = { labels: { a: "b" }, affinity: { c: {} }, replicas: { min: 1 } }
    expect(paths(values)).toEqual(["labels.a", "affinity.c", "replicas.min"])
  })

  it("takes any key below a path that is listed as free", () => {
    expect(paths({ labels: { a: "b" }, affinity: { c: 1 } }, ["labels"])).toEqual(["affinity.c"])
  })

  it("ignores undefined values", () => {
    expect(paths({ replica: undefined })).toEqual([])
  })

  it("says when a key is only commented out", () => {
    expect(unknownValuePaths(file, { image: { digest: "x", dijest: "x" } })).toEqual([
      { path: "image.digest", commentedOut: true },
      { path: "image.dijest", commentedOut: false },
    ])
  })

  it("reads the defaults of Istio's charts at the root", () => {
    writeFileSync(file, "_internal_defaults_do_not_set:\n  pilot:\n    env: {}\n")
    expect(paths({ pilot: { env: {}, evn: {} } })).toEqual(["pilot.evn"])
  })

  it("leaves a key named defaults in its place when there are others", () => {
    writeFileSync(file, "defaults:\n  replicas: 1\nread: {}\n")
    expect(paths({ defaults: { replicas: 2 }, replicas: 1 })).toEqual(["replicas"])
  })

  describe("with a schema", () => {
    beforeEach(() => {
      writeFileSync(join(folder, "chart-1.0.0.values.schema.json"), JSON.stringify(schema))
    })

    it("accepts what the schema names, through references and branches", () => {
      const values = { extra: { on: 1, off: 2 }, tree: { tree: { tree: {} } } }
      expect(paths(values)).toEqual([])
      expect(paths({ loop: 1 })).toEqual([])
      expect(paths({ sizes: { db: { cpu: 1 } }, ports: { port1: 80 } })).toEqual([])
    })

    it("takes any key where the schema allows every key and names none", () => {
      expect(paths({ config: { any: { thing: 1 } } })).toEqual([])
    })

    it("reports what the schema does not name, even where it allows every key", () => {
      const values = { other: 1, extra: { of: 2 }, sizes: { db: { gpu: 1 } }, ports: { p: 80 } }
      expect(paths(values)).toEqual(["other", "extra.of", "sizes.db.gpu", "ports.p"])
      expect(paths({ tree: { tree: { leaf: 1 } } })).toEqual(["tree.tree.leaf"])
    })
  })

  it("knows the values of real charts", (context) => {
    const chart = (name: string) => requireShared(context, `chart-values/${name}.values.yaml`)
    expect(
      unknownValuePaths(chart("istiod-1.30.3"), {
        resources: { requests: { cpu: "1" } },
        hub: "x",
      }),
    ).toEqual([])
    expect(
      unknownValuePaths(chart("cert-manager-1.21.1"), { crds: { enabled: true, keeep: true } }),
    ).toEqual([{ path: "crds.keeep", commentedOut: false }])
    expect(unknownValuePaths(chart("external-dns-1.21.1"), { sorces: ["service"] })).toEqual([
      { path: "sorces", commentedOut: false },
    ])
  })
})
