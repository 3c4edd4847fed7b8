import { expect, it } from "vitest"
import type { Pin } from "./pin.ts"
import { isPinnedBy, versionEntries } from "./version-entry.ts"

const text = `export const versions = {
  /** A chart. */
  // renovate: datasource=helm depName=external-dns registryUrl=https://example.com/charts
  externalDns: "1.21.1",
  // renovate: datasource=github-releases depName=kubernetes-sigs/gateway-api extractVersion=^v(?<version>.+)$
  gatewayApi: "1.6.1",
} as const
// renovate: datasource=docker depName=registry.example.com/charts/one
export const one = "2.0.0"
export const other = "3.0.0"
`
const [helm, git, docker, ...rest] = versionEntries(text, "versions.ts")

it("reads the pins below their comments, and no others", () => {
  expect(helm).toEqual({
    file: "versions.ts",
    datasource: "helm",
    depName: "external-dns",
    registryUrl: "https://example.com/charts",
    version: "1.21.1",
  })
  expect(git).toMatchObject({ depName: "kubernetes-sigs/gateway-api", version: "1.6.1" })
  expect(docker).toMatchObject({ depName: "registry.example.com/charts/one", version: "2.0.0" })
  expect(rest).toEqual([])
})

const chart = (source: string, version: string, name = "one"): Pin => ({
  type: "chart",
  name,
  source,
  version,
})
const image = (source: string): Pin => ({ ...chart(source, "2.0.0"), type: "image" })

it.each([
  ["a chart by its address", docker, chart("oci://registry.example.com/charts/one", "2.0.0"), true],
  ["one beside it", docker, chart("oci://registry.example.com/charts/two", "2.0.0"), true],
  ["one elsewhere", docker, chart("oci://registry.example.com/other/one", "2.0.0"), false],
  ["another version", docker, chart("oci://registry.example.com/charts/one", "2.0.1"), false],
  ["an image", docker, image("registry.example.com/charts/one"), true],
  ["an image beside it", docker, image("registry.example.com/charts/two"), false],
  [
    "a chart of a repository",
    helm,
    chart("https://example.com/charts", "1.21.1", "external-dns"),
    true,
  ],
  ["another chart of it", helm, chart("https://example.com/charts", "1.21.1"), false],
  ["the chart of another", helm, chart("https://example.org", "1.21.1", "external-dns"), false],
  ["a tag with v", git, chart("https://github.com/kubernetes-sigs/gateway-api", "v1.6.1"), true],
  [
    "an address with .git",
    git,
    chart("https://github.com/kubernetes-sigs/gateway-api.git", "1.6.1"),
    true,
  ],
  ["another repository", git, chart("https://github.com/kubernetes-sigs/other", "v1.6.1"), false],
] as const)("tells whether an entry pins %s", (_what, entry, pin, expected) => {
  expect(entry !== undefined && isPinnedBy(pin, entry)).toBe(expected)
})

it("finds an image of Docker Hub under both its names", () => {
  const [entry] = versionEntries(
    '// renovate: datasource=docker depName=velero/plugin\na: "2.0.0"',
    "x",
  )
  for (const source of ["velero/plugin", "docker.io/velero/plugin"]) {
    expect(entry !== undefined && isPinnedBy(image(source), entry)).toBe(true)
  }
})
