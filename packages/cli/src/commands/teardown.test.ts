import { expect, it } from "vitest"
import { environmentFile, temporaryProject } from "../test-support/temporary-project.ts"

const delivered = (name: string) =>
  environmentFile(name).replace(
    "components: [",
    'delivery: { provides: {}, deliver: () => { throw new Error("not called") } }, components: [',
  )

it("prints the plan as Markdown, numbered, each step with its check", async () => {
  const project = temporaryProject({ "environments/one.js": delivered("one") })
  const { code, out, err } = await project.supaflux(["teardown", "one"])
  expect({ code, err }).toEqual({ code: 0, err: "" })
  expect(out).toMatch(/^# Tear-down of one\n\n10 steps\. Nothing was run/)
  expect(out).toContain(`## 4. Remove app

All that it uses is still there, so it ends cleanly.

\`\`\`sh
kubectl -n flux-system delete kustomization app --timeout=35m
\`\`\`

Before the next step:

\`\`\`sh
kubectl -n flux-system get kustomization app --ignore-not-found
\`\`\`

→ prints nothing
`)
  expect(out).toContain("## Not in this plan\n\n- Routes: there are none")
  expect(out.endsWith("metrics-server: not in this environment.\n")).toBe(true)
})

it("prints the same as JSON", async () => {
  const project = temporaryProject({ "environments/one.js": delivered("one") })
  const { out } = await project.supaflux(["teardown", "one", "--json"])
  const { environment, steps } = JSON.parse(out) as {
    environment: string
    steps: { id: string; removes: string[] }[]
  }
  expect(environment).toBe("one")
  expect(steps.flatMap(({ removes }) => removes)).toEqual(["app", "namespaces"])
})

it("refuses an environment that Flux does not deliver", async () => {
  const project = temporaryProject({ "environments/one.js": environmentFile("one") })
  expect(await project.supaflux(["teardown", "one"])).toEqual({
    code: 2,
    out: "",
    err: `error: environments/one.js has no delivery, and a tear-down deletes what Flux delivers
hint: set delivery: flux() in the environment
`,
  })
})

it("makes no plan for an environment whose structure is wrong", async () => {
  const broken = delivered("one").replace('name: "app", namespace', 'name: "APP", namespace')
  const project = temporaryProject({ "environments/one.js": broken })
  const { code, out, err } = await project.supaflux(["teardown", "one"])
  expect({ code, out }).toEqual({ code: 1, out: "" })
  expect(err).toContain("error COMPONENT_NAME_INVALID")
})
