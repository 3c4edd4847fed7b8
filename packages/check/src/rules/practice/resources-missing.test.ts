import { expect, it } from "vitest"
import { deployment, object } from "../../test-support/objects.ts"
import { problemsOf } from "../../test-support/problems.ts"
import { resourcesMissing } from "./resources-missing.ts"

const web = (resources?: object) => deployment("web", { containers: [{ name: "web", resources }] })

it.each([
  { requests: { cpu: "100m", memory: "1Gi" }, limits: { memory: "1Gi" } },
  { limits: { cpu: 1, memory: "1Gi" } },
])("takes %j", async (resources) => {
  expect(await problemsOf(resourcesMissing, web(resources))).toEqual([])
})

it.each<[object | undefined, string]>([
  [undefined, "requests.cpu, requests.memory, limits.memory"],
  [{ requests: { cpu: "100m", memory: "1Gi" } }, "limits.memory"],
  [{ requests: { memory: "1Gi" }, limits: { memory: "1Gi" } }, "requests.cpu"],
])("reports %j", async (resources, missing) => {
  expect(await problemsOf(resourcesMissing, web(resources))).toMatchObject([
    {
      of: "Deployment web",
      at: "spec.template.spec.containers.0.resources",
      message: `the container web has no ${missing}`,
    },
  ])
})

it("says nothing where the namespace has defaults", async () => {
  const limits = object("v1", "LimitRange", "defaults", { spec: { limits: [] } })
  expect(await problemsOf(resourcesMissing, web(), limits)).toEqual([])
})
