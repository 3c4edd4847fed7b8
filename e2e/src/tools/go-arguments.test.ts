import { describe, expect, it } from "vitest"
import { goArguments } from "./go-arguments.ts"

const tool = {
  name: "server",
  module: "servers",
  package: "example.org/servers/cmd/server",
  versionVariables: { "example.org/base.gitVersion": "example.org/servers" },
}

describe("goArguments", () => {
  it.each([
    ["a line of its own", "module x\n\nrequire example.org/servers v1.2.3\n"],
    ["a block", "module x\n\nrequire (\n\texample.org/servers v1.2.3 // indirect\n)\n"],
  ])("links the version in that stands on %s", (_, goMod) => {
    expect(goArguments(tool, goMod, "/cache/server")).toContain(
      "-s -w -X example.org/base.gitVersion=v1.2.3",
    )
  })

  it("passes the tags on", () => {
    const plain = { name: "a", module: "a", package: "example.org/a" }
    expect(goArguments(plain, "module x", "/cache/a")).not.toContain("-tags")
    const tagged = goArguments({ ...plain, tags: ["one", "two"] }, "module x", "/cache/a")
    expect(tagged.slice(0, 3)).toEqual(["build", "-tags", "one,two"])
  })

  it("takes no version from a tool line or a replacement", () => {
    const goMod = [
      "tool example.org/servers/cmd/server",
      "replace example.org/servers => example.org/fork v9.9.9",
    ].join("\n")
    expect(() => goArguments(tool, goMod, "/cache/server")).toThrow(
      "servers/go.mod does not require example.org/servers",
    )
  })
})
