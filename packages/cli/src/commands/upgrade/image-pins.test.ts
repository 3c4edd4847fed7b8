import { expect, it } from "vitest"
import { imagePins } from "./image-pins.ts"

const image = (source: string, version: string, digest?: string): object => ({
  type: "image",
  name: source.split("/").at(-1),
  source,
  version,
  ...(digest === undefined ? {} : { digest }),
})

it.each([
  ["velero/velero-plugin-for-aws:v1.14.1", image("velero/velero-plugin-for-aws", "v1.14.1")],
  ["nginx:1.29", image("nginx", "1.29")],
  ["registry.example.com:5000/a/b:1", image("registry.example.com:5000/a/b", "1")],
  ["a/b:1@sha256:abc", image("a/b", "1", "sha256:abc")],
])("reads the reference %s", (reference, found) => {
  expect(imagePins({ spec: { containers: [{ name: "a", image: reference }] } })).toEqual([found])
})

it.each(["nginx", "registry.example.com:5000/a/b", "a/b@sha256:abc", "{{ .x }}:1", "", 1])(
  "takes %j for none with a tag",
  (reference) => {
    expect(imagePins({ image: reference })).toEqual([])
  },
)

it("reads the parts that charts take, at any depth", () => {
  const values = {
    controller: { image: { registry: "docker.io", repository: "a/b", tag: "1", digest: "" } },
    list: [{ image: { repository: "c", tag: "v2", digest: "sha256:abc" } }],
  }
  expect(imagePins(values)).toEqual([image("docker.io/a/b", "1"), image("c", "v2", "sha256:abc")])
})

it.each([
  { repository: "a" },
  { tag: "1" },
  { repository: "a", tag: "" },
  { repository: "a", tag: 1 },
  null,
  "a",
  1,
])("leaves out %j, which sets no tag of an image", (value) => {
  expect(imagePins({ image: value })).toEqual([])
})
