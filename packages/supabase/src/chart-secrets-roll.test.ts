import { execFile } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { helm, requireTool } from "@supaflux/testing"
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest"
import { chartPath, renderChart, type Rendered } from "./test-support/chart.ts"
import { serviceNames, workloadOf } from "./test-support/objects.ts"
import { readManifests } from "./test-support/read-manifests.ts"
import { secretsOf, secretsServer, type SecretsServer } from "./test-support/secrets-server.ts"
import { over, production } from "./test-support/values.ts"

const values = over(production, {
  rest: { extraEnv: { TOKEN: { secretKeyRef: { name: "own", key: "token" } } } },
})
let server: SecretsServer | undefined
let folder = ""
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "supaflux-secrets-"))
  const command = helm()
  server = await secretsServer(command === undefined ? [] : renderChart(command, values))
  writeFileSync(join(folder, "kubeconfig"), server.kubeconfig)
  writeFileSync(join(folder, "values.json"), JSON.stringify(values))
})
afterAll(() => {
  server?.stop()
  rmSync(folder, { recursive: true })
})

/** What an upgrade renders that reaches the cluster. The server answers meanwhile, so that Helm runs beside. */
async function upgrade(context: TestContext): Promise<readonly Rendered[]> {
  const args = [
    "template",
    "supabase",
    chartPath,
    "--namespace",
    "supabase",
    "--dry-run=server",
    "--disable-openapi-validation",
  ]
  const files = [
    "--kubeconfig",
    join(folder, "kubeconfig"),
    "--values",
    join(folder, "values.json"),
  ]
  const stdout = await new Promise<string>((resolve, reject) => {
    execFile(
      requireTool(context, "helm"),
      [...args, ...files],
      { maxBuffer: 2 ** 26 },
      (error, out) => {
        if (error === null) resolve(out)
        else reject(error)
      },
    )
  })
  return readManifests(stdout) as readonly Rendered[]
}
const templatesOf = (objects: readonly Rendered[]) =>
  Object.fromEntries(
    serviceNames.map((name) => [name, JSON.stringify(workloadOf(objects, name).spec.template)]),
  )

/** Services whose pods an upgrade restarts after one key of a Secret changed. */
async function restarted(context: TestContext, name: string, key: string) {
  if (server === undefined) return []
  Object.assign(server.secrets, secretsOf(renderChart(requireTool(context, "helm"), values)))
  const before = templatesOf(await upgrade(context))
  server.secrets[name] = { ...server.secrets[name], [key]: "another" }
  const after = templatesOf(await upgrade(context))
  return serviceNames.filter((service) => before[service] !== after[service])
}

describe("an upgrade restarts the pods", () => {
  it.for([
    ["supabase-database-auth-admin", "password", ["auth"]],
    ["supabase-jwt", "secret", ["auth", "realtime", "storage", "functions", "studio"]],
    ["supabase-jwt", "publishableKey", ["kong", "studio"]],
    ["supabase-dashboard", "password", ["kong"]],
    ["supabase-realtime", "releaseCookie", ["realtime"]],
    ["own", "token", ["rest"]],
  ] as const)("that read %s, key %s, and no others", async ([name, key, services], context) => {
    expect(await restarted(context, name, key)).toEqual(services)
  })

  it("of none when no Secret changed", async (context) => {
    expect(templatesOf(await upgrade(context))).toEqual(templatesOf(await upgrade(context)))
  })
})

it("refuses a Secret with a key of upstream's example, and says which", async (context) => {
  if (server === undefined) return
  Object.assign(server.secrets, secretsOf(renderChart(requireTool(context, "helm"), values)))
  // A short one is looked for as the whole text, but for the end of its line.
  const secret = "supabaserealtime\n"
  server.secrets["supabase-jwt"] = { ...server.secrets["supabase-jwt"], secret }
  await expect(upgrade(context)).rejects.toThrow(
    /The Secret supabase-jwt, key secret, which \w+ reads, is a key of upstream's example/,
  )
})

describe("without a cluster", () => {
  const render = (context: TestContext, secretsRevision: string) =>
    templatesOf(renderChart(requireTool(context, "helm"), over(production, { secretsRevision })))

  it("a new revision restarts the pods that read a Secret, and imgproxy, which reads none, stays", (context) => {
    const [before, after] = [render(context, "1"), render(context, "2")]
    expect(serviceNames.filter((name) => before[name] === after[name])).toEqual(["imgproxy"])
  })

  it("no revision leaves no trace", (context) => {
    expect(JSON.stringify(render(context, ""))).not.toContain("checksum/secrets")
  })
})
