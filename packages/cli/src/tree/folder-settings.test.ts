import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it, onTestFinished } from "vitest"
import type { UsageError } from "../usage-error.ts"
import { checkTree } from "./check-tree.ts"

const projectRoot = join(import.meta.dirname, "../../../..")

/** The findings of a fixture with settings: severity, code, file and line. */
async function said(
  settings: string,
  change?: readonly [from: string, to: string],
  fixture = "plain",
): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "supaflux-tree-"))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(join(import.meta.dirname, "fixtures/good", fixture), folder, { recursive: true })
  writeFileSync(join(folder, "supaflux.yaml"), settings)
  const file = join(folder, "apps/web/web.yaml")
  if (change !== undefined) writeFileSync(file, readFileSync(file, "utf8").replace(...change))
  const { clusters } = await checkTree(folder, {
    cache: join(folder, ".cache"),
    tools: projectRoot,
  })
  return clusters.flatMap(({ findings }) =>
    findings.map(
      ({ severity, code, where: { file, line } }) =>
        `${severity} ${code} ${file ?? ""}:${line ?? ""}`,
    ),
  )
}

const defect = ["key: password", "key: pasword"] as const
const finding = "SECRET_KEY_MISSING apps/web/web.yaml:26"

describe("the settings of a folder", () => {
  it("choose what rules weigh", async () => {
    expect(await said("", defect)).toEqual([`error ${finding}`])
    expect(await said("check: { rules: { SECRET_KEY_MISSING: warning } }", defect)).toEqual([
      `warning ${finding}`,
    ])
    expect(await said("check: { rules: { SECRET_KEY_MISSING: off } }", defect)).toEqual([])
  })

  it("switch good practice on", async () => {
    const codes = await said("check: { rules: { RESOURCES_MISSING: error } }")
    expect(codes).not.toEqual([])
    expect(codes.every((each) => each.startsWith("error RESOURCES_MISSING apps/"))).toBe(true)
  })

  const accepting = (resource: string): string =>
    `check:\n  accept:\n    - code: SECRET_KEY_MISSING\n      resource: ${resource}\n      reason: A job adds it.\n`

  it("accept findings, with a reason", async () => {
    expect(await said(accepting("Deployment web/web"), defect)).toEqual([])
  })

  it("are findings themselves where they match nothing, or name no rule, once for all clusters", async () => {
    const stale = "warning CHECK_ACCEPTANCE_STALE supaflux.yaml:3"
    expect(await said(accepting("Deployment web/wep"))).toEqual([stale])
    expect(await said(accepting("Deployment web/wep"), undefined, "monorepo")).toEqual([stale])
    expect(await said("check:\n  rules:\n    SECRET_MISING: off\n")).toEqual([
      "error CHECK_RULE_UNKNOWN supaflux.yaml:3",
    ])
  })

  it.each([
    [
      "check:\n  rules:\n    SECRET_MISSING: loud\n",
      "check.rules.SECRET_MISSING: ",
      "supaflux.yaml:3:21",
    ],
    [
      "check:\n  accept:\n    - code: SECRET_MISSING\n",
      "check.accept.0.reason: ",
      "supaflux.yaml:3:7",
    ],
    ["chek: {}\n", "Unrecognized key", "supaflux.yaml:1:1"],
    ["check: [\n", "", "supaflux.yaml:"],
  ])("are refused at their line: %j", async (settings, message, place) => {
    const error = (await said(settings).catch((thrown: unknown) => thrown)) as UsageError
    expect(error.name).toBe("UsageError")
    expect(error.message).toContain(
      `the settings in supaflux.yaml cannot be read: ${message}`.trim(),
    )
    expect(error.cause).toContain(place)
  })
})
