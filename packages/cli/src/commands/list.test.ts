import { expect, it } from "vitest"
import { environmentFile, temporaryProject } from "../test-support/temporary-project.ts"

it("lists components in apply order, with what each waits for and why", async () => {
  const project = temporaryProject({ "environments/one.js": environmentFile("one") })
  const { code, out } = await project.supaflux(["list"])
  expect(code).toBe(0)
  expect(out).toBe(`one
  namespaces (1 resource)
  app (1 resource)
      after namespaces: namespace app
`)
})

it("prints the same as JSON", async () => {
  const project = temporaryProject({ "environments/one.js": environmentFile("one") })
  const { out } = await project.supaflux(["list", "--json"])
  expect(JSON.parse(out)).toEqual([
    {
      name: "one",
      components: [
        { name: "namespaces", resources: 1, dependsOn: [] },
        {
          name: "app",
          resources: 1,
          dependsOn: [{ on: "namespaces", reasons: [{ type: "namespace", what: "app" }] }],
        },
      ],
    },
  ])
})

it("exits 1 when there is no order", async () => {
  const cycle = `const handle = (component) => ({ handle: "x", component, label: "x" })
export default { name: "one", components: [
  { name: "a", resources: {}, dependsOn: [handle("b")] },
  { name: "b", resources: {}, dependsOn: [handle("a")] },
] }
`
  const { code, err } = await temporaryProject({ "environments/one.js": cycle }).supaflux(["list"])
  expect(code).toBe(1)
  expect(err).toContain("error DEPENDENCY_CYCLE")
})
