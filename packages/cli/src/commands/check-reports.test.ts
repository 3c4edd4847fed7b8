import { describe, expect, it } from "vitest"
import { temporaryProject } from "../test-support/temporary-project.ts"

const core = new URL("../../../core/src/index.ts", import.meta.url).href

/** An environment whose Deployment reads a Secret that nothing makes; two calls lead to its builder. */
const environment = `import { located } from ${JSON.stringify(core)}

const container = { name: "api", image: "api:1.0.0", env: [
  { name: "TOKEN", valueFrom: { secretKeyRef: { name: "tokens", key: "api" } } },
] }
const template = { metadata: { labels: { app: "api" } }, spec: { containers: [container] } }
const deployment = {
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name: "api" },
  spec: { selector: { matchLabels: { app: "api" } }, template },
}
const builder = () => located({ name: "api", namespace: "app", resources: { deployment } })
const platform = () => [builder()]
const namespace = { apiVersion: "v1", kind: "Namespace", metadata: { name: "app" } }
export default {
  name: "test",
  components: [...platform(), { name: "namespaces", resources: { app: namespace } }],
}
`
const files = { "environments/test.ts": environment }
const where = "spec.template.spec.containers.0.env.0.valueFrom.secretKeyRef"

const problem = "SECRET_MISSING"
const check = async (...args: readonly string[]) =>
  temporaryProject(files).supaflux(["check", ...args])

/** Findings of the one rule: the good practice of others is not what is tested here. */
function only<Entry extends { code?: string; ruleId?: string }>(
  entries: readonly Entry[],
): Entry[] {
  return entries.filter(({ code, ruleId }) => (code ?? ruleId) === problem)
}

describe("supaflux check", () => {
  it("shows the line of the manifest with a caret, and the line of the code", async () => {
    const { code, err } = await check()
    expect(code).toBe(1)
    const block = err.split("\n\n").find((text) => text.includes(`error ${problem}`))
    expect(block).toMatch(`error ${problem}  test › api › deployment › ${where}
  refers to the Secret app/tokens, which nothing applies`)
    expect(block).toMatch(
      /generated\/test\/components\/api\/deployment.apps_app_api.yaml:\d+:\d+\n +\|\n +\d+ \| +name: tokens\n +\| +\^/,
    )
    expect(block).toMatch(/\n {2}built at environments\/test.ts:13:23$/)
  })

  it("names every call of the user's with --trace", async () => {
    const { err } = await check("--trace")
    expect(err).toContain(
      "built at environments/test.ts:13:23\n      from environments/test.ts:14:25\n      from environments/test.ts:18:19",
    )
  })

  it("names the line of the value with --trace", async () => {
    const valued = environment
      .replace("const builder = () =>", "const builder = ({ image }) =>")
      .replace("resources: { deployment }", "resources: { deployment: withImage(image) }")
      .replace("[builder()]", '[\n  builder({\n    image: "api:latest",\n  }),\n]')
      .replace(
        "export default",
        "const withImage = (image) => ({ ...deployment, spec: { ...deployment.spec, template: { ...template, spec: { containers: [{ ...container, image }] } } } })\nexport default",
      )
    const project = temporaryProject({ "environments/test.ts": valued })
    const shown = "the value is from environments/test.ts:16:5\n"
    const { err } = await project.supaflux(["check", "--trace"])
    const block = err.split("\n\n").find((text) => text.includes("IMAGE_UNPINNED"))
    expect(block).toContain(shown)
    expect(block).toMatch(/16 \| +image: "api:latest",\n +\| +\^/)
    expect((await project.supaflux(["check"])).err).not.toContain(shown)
  })

  it("prints JSON with places", async () => {
    const { code, out } = await check("--format", "json")
    expect(code).toBe(1)
    expect(only(JSON.parse(out) as { code: string }[])).toEqual([
      {
        severity: "error",
        code: problem,
        message: "refers to the Secret app/tokens, which nothing applies",
        hint: expect.any(String) as string,
        where: {
          environment: "test",
          component: "api",
          role: "deployment",
          resource: "Deployment app/api",
          path: where.split(".").map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
          file: "generated/test/components/api/deployment.apps_app_api.yaml",
          line: expect.any(Number) as number,
        },
        built: [
          { file: "environments/test.ts", line: 13, column: 23 },
          { file: "environments/test.ts", line: 14, column: 25 },
          { file: "environments/test.ts", line: 18, column: 19 },
        ],
      },
    ])
  })

  it("prints SARIF on the line of the code, with the rules that were broken", async () => {
    const { code, out } = await check("--format", "sarif")
    expect(code).toBe(1)
    const { version, runs } = JSON.parse(out) as {
      version: string
      runs: [
        {
          tool: { driver: { rules: { id: string }[] } }
          results: { ruleId: string; level: string; locations: object[] }[]
        },
      ]
    }
    expect(version).toBe("2.1.0")
    expect(runs[0].tool.driver.rules.map(({ id }) => id)).toContain(problem)
    expect(only(runs[0].results)).toMatchObject([
      {
        level: "error",
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "environments/test.ts" },
              region: { startLine: 13, startColumn: 23 },
            },
          },
        ],
      },
    ])
  })

  it("prints annotations and a table", async () => {
    const github = await check("--format", "github")
    expect(github.out).toContain(
      `::error file=environments/test.ts,line=13,title=${problem}::api › deployment: refers to the Secret app/tokens`,
    )
    const markdown = await check("--format", "markdown")
    expect(markdown.out).toContain(
      `| error | \`${problem}\` | test › api › deployment › ${where}<br>\`environments/test.ts:13\` | refers to the Secret app/tokens, which nothing applies<br>_`,
    )
    expect(markdown.code).toBe(1)
  })

  it("refuses a table beside a format for machines, which it would spoil", async () => {
    for (const table of ["--order", "--who-calls", "--backups"]) {
      const { code, out, err } = await check(table, "--format", "json")
      expect([code, out]).toEqual([2, ""])
      expect(err).toContain("error: tables are text, and findings were asked for as json")
    }
  })

  it("refuses a format that there is not", async () => {
    const { code, err } = await check("--format", "xml")
    expect(code).toBe(2)
    expect(err).toContain("Allowed choices are text, json, sarif, github, markdown")
  })
})

describe("supaflux check --explain", () => {
  it("says what a rule proves, why it matters, and shows a wrong and a right example", async () => {
    const { code, out } = await check("--explain", problem)
    expect(code).toBe(0)
    expect(out).toMatch(
      /^SECRET_MISSING \(references, error\)\n\n[A-Z].*\n[A-Z].*\n\n {2}wrong:\n {4}/,
    )
    expect(out).toContain("\n  right:\n    ")
  })

  it("knows the codes of the core, and lists all without one", async () => {
    expect((await check("--explain", "CRD_MISSING")).out).toContain(
      "No component provides the definition of a custom resource.",
    )
    const { out } = await check("--explain")
    expect(out).toMatch(/^SECRET_MISSING +error +A Secret is named that nothing makes.$/m)
    expect(out).toMatch(/^CRD_MISSING +error /m)
  })

  it("suggests the nearest code for one that there is not", async () => {
    const { code, err } = await check("--explain", "SECRET_MISING")
    expect(code).toBe(2)
    expect(err).toBe(
      'error: there is no rule "SECRET_MISING"\nhint: did you mean SECRET_MISSING?\n',
    )
  })
})
