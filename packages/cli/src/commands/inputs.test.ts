import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { expect, it } from "vitest"
import { environmentFile, temporaryProject } from "../test-support/temporary-project.ts"

const declaration = `export const inputs = {
  describe: () => [
    {
      key: "clusterName", output: "cluster_name", type: "string", required: true,
      description: "Name of the \\"cluster\\", not \${it}", example: "example",
      terraform: "module.eks.cluster_name",
    },
    {
      key: "subnets", output: "subnets", type: "list(string)", required: false,
      description: "Subnets, %{if any}", example: ["10.0.1.0/24"],
      terraform: "module.vpc.cidrs",
    },
  ],
}
`
const files = { "environments/inputs.js": declaration }

it("prints what is required as a table", async () => {
  const { code, out, err } = await temporaryProject(files).supaflux(["inputs"])
  expect({ code, err }).toEqual({ code: 0, err: "" })
  expect(out).toBe(`OUTPUT        TYPE          REQUIRED  EXAMPLE          DESCRIPTION
cluster_name  string        yes       example          Name of the "cluster", not \${it}
subnets       list(string)  no        ["10.0.1.0/24"]  Subnets, %{if any}
`)
})

it("prints the output blocks for Terraform, in which texts are no templates", async () => {
  const { code, out } = await temporaryProject(files).supaflux(["inputs", "--terraform"])
  expect(code).toBe(0)
  expect(out).toBe(`output "cluster_name" {
  description = "Name of the \\"cluster\\", not $\${it}"
  value       = module.eks.cluster_name
}

# Optional: leave it out when there is none.
output "subnets" {
  description = "Subnets, %%{if any}"
  value       = module.vpc.cidrs
}
`)
})

it("prints the same as JSON", async () => {
  const { out } = await temporaryProject(files).supaflux(["inputs", "--json"])
  expect(JSON.parse(out)).toMatchObject([
    { key: "clusterName", output: "cluster_name", required: true },
    { key: "subnets", type: "list(string)", example: ["10.0.1.0/24"] },
  ])
})

it("prints the inputs that @supaflux/inputs knows", async () => {
  const { href } = pathToFileURL(join(import.meta.dirname, "../../../inputs/src/index.ts"))
  const source = `import { standardInputs, terraformInputs } from ${JSON.stringify(href)}
export const inputs = terraformInputs(standardInputs)
`
  const project = temporaryProject({ "environments/inputs.ts": source })
  const { code, out, err } = await project.supaflux(["inputs", "--terraform"])
  expect({ code, err }).toEqual({ code: 0, err: "" })
  expect(out).toContain('output "vpc_id" {\n')
  expect(out).toContain("  value       = module.vpc.vpc_id\n")
})

it("takes either format", async () => {
  const { code, err } = await temporaryProject(files).supaflux(["inputs", "--json", "--terraform"])
  expect(code).toBe(2)
  expect(err).toContain("option '--json' cannot be used with option '--terraform'")
})

it("says where the declaration belongs when there is none", async () => {
  const project = temporaryProject({ "environments/one.js": environmentFile("one") })
  expect(await project.supaflux(["inputs"])).toEqual({
    code: 2,
    out: "",
    err: `error: there is no environments/inputs.ts
hint: declare the inputs there: export const inputs = terraformInputs(standardInputs), with @supaflux/inputs
`,
  })
})

it.each(["export const input = 1\n", "export const inputs = null\n", "export const inputs = {}\n"])(
  "refuses a file that declares nothing: %j",
  async (text) => {
    const project = temporaryProject({ "environments/inputs.js": text })
    const { code, err } = await project.supaflux(["inputs"])
    expect(code).toBe(2)
    expect(err).toContain("environments/inputs.js exports no declaration named inputs\nhint: ")
  },
)

it("shows the line of a declaration that throws", async () => {
  const project = temporaryProject({ "environments/inputs.js": 'throw new Error("no")\n' })
  const { code, err } = await project.supaflux(["inputs"])
  expect(code).toBe(2)
  expect(err).toContain("environments/inputs.js cannot be loaded\n\nError: no\n")
})

it("is passed over by commands for environments", async () => {
  const project = temporaryProject({ ...files, "environments/one.js": environmentFile("one") })
  expect(await project.supaflux(["list"])).toMatchObject({ code: 0, err: "" })
})
