import { describe, expect, it } from "vitest"
import { temporaryProject } from "../test-support/temporary-project.ts"

const files = {
  "fleet/flux-system/gotk-sync.yaml": `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: { name: flux-system, namespace: flux-system }
spec: { path: ./fleet, sourceRef: { kind: GitRepository, name: flux-system } }
`,
  "fleet/apps.yaml": `apiVersion: v1
kind: ConfigMap
metadata:
  name: first
  namespace: default
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: second
  namespace: nowhere
`,
}

describe("supaflux check of a folder", () => {
  it("names the line of the document in every format", async () => {
    const project = temporaryProject(files)
    const github = await project.supaflux(["check", "fleet", "--format", "github"])
    expect(github.code).toBe(1)
    expect(github.out).toContain(
      "::error file=fleet/apps.yaml,line=11,title=NAMESPACE_UNDECLARED::",
    )
    const { out } = await project.supaflux(["check", "fleet", "--format", "sarif"])
    const { runs } = JSON.parse(out) as {
      runs: { results: { locations: { physicalLocation: object }[] }[] }[]
    }
    expect(runs[0]?.results[0]?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: "fleet/apps.yaml", uriBaseId: "%SRCROOT%" },
      region: { startLine: 11, startColumn: 14 },
    })
  })

  it("tells objects of one name by their namespaces", async () => {
    const { "fleet/apps.yaml": apps } = files
    const same = { ...files, "fleet/apps.yaml": apps.replace("name: first", "name: second") }
    const { out } = await temporaryProject(same).supaflux(["check", "fleet", "--format", "github"])
    expect(out).toContain("::error file=fleet/apps.yaml,line=11,title=NAMESPACE_UNDECLARED::")
  })

  it.each([
    ["--order", "fleet on an empty cluster"],
    ["--who-calls", "fleet: "],
    ["--backups", "fleet: what is lost with the cluster"],
  ])("prints the table of %s", async (flag, expected) => {
    const { out } = await temporaryProject(files).supaflux(["check", "fleet", flag])
    expect(out).toContain(expected)
    expect((await temporaryProject(files).supaflux(["check", "fleet"])).out).not.toContain(expected)
  })

  it("says that a folder brings up no cluster", async () => {
    const { code, err } = await temporaryProject({ "docs/a.yaml": "a: 1\n" }).supaflux([
      "check",
      "docs",
    ])
    expect([code, err]).toEqual([
      2,
      expect.stringContaining("there is no Kustomization of Flux in docs"),
    ])
  })

  it("says that there is no such folder", async () => {
    const { code, err } = await temporaryProject(files).supaflux(["check", "fleet/nothing"])
    expect([code, err]).toEqual([2, expect.stringContaining("there is no folder fleet/nothing")])
  })

  it("names the line of what is no YAML", async () => {
    const broken = { ...files, "fleet/broken.yaml": "a: b: c\n" }
    const { out, err } = await temporaryProject(broken).supaflux(["check", "fleet"])
    expect(out + err).toMatch(/broken\.yaml[^]*line 1/)
  })

  it("wants a folder, not a file", async () => {
    const { code, err } = await temporaryProject(files).supaflux(["check", "fleet/apps.yaml"])
    expect([code, err]).toEqual([2, expect.stringContaining("fleet/apps.yaml is a file")])
  })
})
