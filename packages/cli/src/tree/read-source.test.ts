import { describe, expect, it } from "vitest"
import { readSource } from "./read-source.ts"

const encrypted = `apiVersion: v1
kind: ENC[AES256_GCM,data:AAAA,iv:AAAA,tag:AAAA,type:str]
metadata:
    name: ENC[AES256_GCM,data:AAAA,iv:AAAA,tag:AAAA,type:str]
sops: {version: 3.9.4}
`
const object = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n"

describe("readSource", () => {
  it.each([
    ["a template", `{{- if .Values.web }}\n${object}{{- end }}\n`, "it is a template", false],
    ["values", "replicas: 2\n", "it holds no Kubernetes object", false],
    ["what SOPS encrypted whole", encrypted, "it is encrypted as a whole", false],
    ["no YAML", "a: b: c\n", expect.stringMatching(/^it is no YAML: .* line 1/) as string, true],
  ])("says of %s that it is", async (_what, text, opaque, malformed) => {
    expect(await readSource(text, "/a.yaml")).toEqual({ objects: [], opaque, malformed })
  })

  it("reads every document, the items of lists, and what has tags of its own", async () => {
    const list = "---\napiVersion: v1\nkind: List\nitems:\n  - {apiVersion: v1, kind: Secret}\n"
    const tagged = "---\napiVersion: v1\nkind: ConfigMap\ndata: {a: !reference [b, c]}\n"
    const { objects, opaque } = await readSource(object + list + tagged, "/a.yaml")
    expect(objects.map(({ resource: { kind }, index }) => [kind, index])).toEqual([
      ["ConfigMap", 0],
      ["Secret", 1],
      ["ConfigMap", 2],
    ])
    expect(opaque).toBeUndefined()
  })
})
