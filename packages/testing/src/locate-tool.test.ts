import { execFileSync } from "node:child_process"
import { helmTool, isRecent, kubectlTool } from "@supaflux/tools"
import { describe, expect, it } from "vitest"
import { requireTool } from "./require-tool.ts"

describe("locateTool", () => {
  it.for([
    ["v1.33.0", true],
    ["v1.35.2-eks-1", true],
    ["v2.0.0", true],
    ["v1.32.4-dispatcher", false],
    ["v0.99.0", false],
    ["", false],
  ] as const)("takes a version of %s as recent: %s", ([version, recent]) => {
    expect(isRecent(version, kubectlTool)).toBe(recent)
  })

  it("compares the major version before the minor one", () => {
    expect(isRecent("v4.0.0", helmTool)).toBe(true)
    expect(isRecent("v3.19.0", helmTool)).toBe(false)
  })

  it.for([kubectlTool, helmTool])("finds a recent $name that runs", (tool, context) => {
    const output = execFileSync(requireTool(context, tool.name), tool.versionArgs, {
      encoding: "utf8",
    })
    expect(isRecent(tool.readVersion(output), tool)).toBe(true)
  })
})
