import { expect, it } from "vitest"
import { temporaryProject } from "../test-support/temporary-project.ts"

/** An environment with a release, whose options are those in which environments differ. */
function environment(name: string, replicas: number, script: string, extra = ""): string {
  return `const metadata = { name: "app", namespace: "app" }
const deliver = (composition, { path }) => ({
  resources: composition.components.map(({ component: { name } }) => ({
    directory: "sync",
    resource: {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name, namespace: "app" },
      data: { path: \`\${path}/\${name}\` },
    },
  })),
  files: [],
  reserved: [],
})
export default {
  name: "${name}",
  delivery: { provides: { namespaces: ["app"] }, deliver },
  components: [
    ${extra}
    { name: "app", resources: { app: {
      apiVersion: "v1", kind: "ConfigMap", metadata,
      data: { bucket: "acme-${name}-backups", replicas: ${replicas}, script: ${JSON.stringify(script)} },
    } } },
  ],
}
`
}

const project = () =>
  temporaryProject({
    "environments/production.js": environment(
      "production",
      3,
      "run production\none\ntwo\n",
      '{ name: "nodes", resources: {} },',
    ),
    "environments/staging.js": environment("staging", 1, "run staging\none\n2\n"),
  })

it("prints differences by component and resource, lines as a diff", async () => {
  expect(await project().supaflux(["compare", "production", "staging"])).toEqual({
    code: 0,
    err: "",
    out: `production → staging

components only in production
  nodes

app
  ConfigMap app/app
    data.replicas: 3 → 1
    data.script:
      @@ -1,3 +1,3 @@
       run ‹environment›
       one
      -two
      +2

(sync)
  only in production: ConfigMap app/nodes

1 component and 1 resource on one side only, 2 fields of 1 resource changed
`,
  })
})

it("prints the same as JSON", async () => {
  const { code, out } = await project().supaflux(["compare", "staging", "production", "--json"])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    a: "staging",
    b: "production",
    onlyInA: [],
    onlyInB: [{ component: "nodes" }],
    changed: [
      {
        component: "app",
        changed: [
          {
            resource: "ConfigMap app/app",
            fields: [{ path: "data.replicas", a: 1, b: 3 }, { path: "data.script" }],
          },
        ],
      },
      { component: "(sync)", onlyInB: ["ConfigMap app/nodes"] },
    ],
  })
})

it("exits 1 with --exit-code when they differ, and 0 when they do not", async () => {
  const differing = await project().supaflux(["compare", "production", "staging", "--exit-code"])
  expect(differing.code).toBe(1)
  const same = await project().supaflux(["compare", "staging", "staging", "--exit-code"])
  expect(same).toEqual({
    code: 0,
    err: "",
    out: "staging and staging differ in nothing but their names\n",
  })
})

it("compares no environment whose structure is wrong", async () => {
  const broken = project()
  broken.put(
    "environments/staging.js",
    'export default { name: "staging", components: [{ name: "A", resources: {} }] }\n',
  )
  const { code, out, err } = await broken.supaflux(["compare", "production", "staging"])
  expect({ code, out }).toEqual({ code: 1, out: "" })
  expect(err).toContain("error COMPONENT_NAME_INVALID")
})

it.each([[["compare", "production"]], [["compare", "production", "stagin"]]])(
  "exits 2 for %j",
  async (args) => {
    expect(await project().supaflux(args)).toMatchObject({ code: 2, out: "" })
  },
)
