import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { temporaryProject } from "../test-support/temporary-project.ts"

const bin = join(import.meta.dirname, "../bin.ts")
const count = 3000

/** An environment of many ConfigMaps, whose content tells one generation from the next. */
function large(generation: string): string {
  return `const resources = Object.fromEntries(Array.from({ length: ${count} }, (_, index) => [
  "r" + index,
  { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "c" + index },
    data: { text: "${generation} ".repeat(200) } },
]))
const app = { apiVersion: "v1", kind: "Namespace", metadata: { name: "app" } }
export default { name: "large", components: [
  { name: "app", namespace: "app", resources },
  { name: "namespaces", resources: { app } },
] }
`
}

it("leaves no half-written file when it is killed, and the next run completes the tree", async () => {
  const project = temporaryProject({ "environments/large.js": large("old") })
  await project.supaflux(["gen"])
  project.put("environments/large.js", large("new"))

  const folder = join(project.root, "generated/large/components/app")
  const text = (path: string): string => project.read(`generated/large/components/app/${path}`)
  const first = "configmap_app_c0.yaml"
  const child = spawn(process.execPath, ["--conditions=@supaflux/source", bin, "gen"], {
    cwd: project.root,
  })
  while (text(first).includes("old") && child.exitCode === null) {
    // oxlint-disable-next-line no-await-in-loop -- waits until the run has begun to write
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  child.kill("SIGKILL")
  await once(child, "close")

  const files = readdirSync(folder)
  const whole = files.filter((file) => !file.endsWith(".supaflux-tmp"))
  const done = whole.filter((file) => text(file).includes("new"))
  expect(whole).toHaveLength(count)
  expect(done.length).toBeGreaterThan(0)
  expect(done.length).toBeLessThan(count)
  for (const file of whole) {
    expect(text(file)).toMatch(
      /^# Generated[^\n]*\n[^]*text: "?(?:(?:new ){200}|(?:old ){200})"?\n$/,
    )
  }

  await project.supaflux(["gen"])
  expect(await project.supaflux(["gen", "--check"])).toMatchObject({ code: 0 })
  expect(readdirSync(folder)).toHaveLength(count)
  expect(existsSync(join(folder, first))).toBe(true)
})
