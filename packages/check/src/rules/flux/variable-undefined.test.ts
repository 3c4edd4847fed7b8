import { describe, expect, it } from "vitest"
import { changedFlux } from "../../test-support/changed-flux.ts"
import { configMap } from "../../test-support/flux-objects.ts"
import { app, graphOf } from "../../test-support/graph-of.ts"
import { variableUndefined } from "./variable-undefined.ts"

const script = (text: string, metadata: object = {}) =>
  configMap("script", { metadata: { name: "script", ...metadata }, data: { run: text } })

const problems = async (
  postBuild: object | undefined,
  ...objects: ReturnType<typeof configMap>[]
) => {
  const platform = [
    ...app(...objects),
    {
      name: "settings",
      namespace: "flux-system",
      resources: { variables: configMap("variables", { data: { region: "eu-central-1" } }) },
    },
  ]
  const delivery = changedFlux({ app: { postBuild } })
  return variableUndefined.check(await graphOf(platform, { delivery }))
}
const messages = async (...args: Parameters<typeof problems>) =>
  (await problems(...args)).map(({ message }) => message)
const defined = { substitute: { domain: "example.com" } }

describe("a variable", () => {
  it("is defined, defaulted or escaped", async () => {
    const text = "${domain} ${other:=x} $${shell} $plain ${domain/a/b}"
    expect(await messages(defined, script(text))).toEqual([])
  })

  it("is reported when it is nothing of these, with its place", async () => {
    expect(await problems(defined, script("curl ${url} ${url} ${domain}"))).toMatchObject([
      {
        message: "Kustomization flux-system/app replaces ${url}, which nothing defines",
        node: { name: "script" },
        path: ["data", "run"],
      },
    ])
    expect(await messages(defined, script("${env:TOKEN}"))).toEqual([
      "Kustomization flux-system/app replaces ${env}, which nothing defines",
    ])
    expect(await messages(defined, configMap("x", { data: { "${key}": "" } }))).toHaveLength(1)
  })

  it("is reported when Flux cannot read it", async () => {
    expect(await messages(defined, script("${a.b}"))).toEqual([
      'Kustomization flux-system/app cannot replace the variable in "${a.b}": it is no expression that Flux can read',
    ])
  })

  it("is none where Flux replaces nothing", async () => {
    expect(await messages(undefined, script("${url}"))).toEqual([])
    expect(await messages({ substitute: {} }, script("${url}"))).toEqual([])
    expect(
      await messages({ substitute: {}, substituteStrategy: "Always" }, script("${url}")),
    ).toHaveLength(1)
    for (const key of ["labels", "annotations"]) {
      const off = { [key]: { "kustomize.toolkit.fluxcd.io/substitute": "disabled" } }
      expect(await messages(defined, script("${url}", off))).toEqual([])
    }
  })

  it("comes from a ConfigMap, and may come from one that nobody knows", async () => {
    const from = (name: string) => ({ substituteFrom: [{ kind: "ConfigMap", name }] })
    expect(await messages(from("variables"), script("${region}"))).toEqual([])
    expect(await messages(from("variables"), script("${url}"))).toHaveLength(1)
    expect(await messages(from("elsewhere"), script("${url}"))).toEqual([])
    expect(await messages(from("elsewhere"), script("${a.b}"))).toHaveLength(1)
  })
})
