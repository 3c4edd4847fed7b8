import { describe, expect, it } from "vitest"
import { secretsProject } from "../../test-support/secrets-project.ts"
import { environmentFile, temporaryProject } from "../../test-support/temporary-project.ts"

describe("the list of secrets", () => {
  it("is a table of every key, with what it is", async () => {
    const { code, out, err } = await secretsProject({
      names: ["auth", "realtime", "smtp"],
    }).secrets("list test")
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(out)
      .toBe(`SECRET        KEY         LOOKS LIKE                     COMES      ROTATION    READ BY
app/auth      password    hex, 64 (16 or more)           generated  all         auth
app/realtime  cookie      alphanumeric, 64 (32 or more)  generated  cookie
app/realtime  encryption  alphanumeric, exactly 16       generated  encryption
app/smtp      username    as its owner gives it          given
app/smtp      password    as its owner gives it          given      all
`)
  })

  it("is a page for a runbook, with the steps of each rotation", async () => {
    const { out } = await secretsProject({ names: ["jwt"] }).secrets("list test --markdown")
    expect(out).toContain(
      "# Secrets of test\n\n## `app/jwt`\n\nKeys that sign. In store secret-store, one document; becomes `app/jwt`.\n",
    )
    expect(out).toContain(
      "| `anonKey` | For clients. | JWT of anon, HS256 |  | generated | jwt-secret |\n",
    )
    expect(out).toContain("- **Rotating `secret-key`** (`secretKey`): Servers need the new one.\n")
    expect(out).toContain("  - Before: Choose an hour.\n  - After: Give out the new keys.\n")
  })

  it("is JSON for machines", async () => {
    const { out } = await secretsProject({ names: ["auth"] }).secrets("list test --json")
    expect(JSON.parse(out)).toMatchObject([
      {
        name: "app/auth",
        store: "secret-store",
        layout: "json",
        targets: [{ namespace: "app", name: "auth" }],
        keys: [{ name: "password", format: { type: "hex", length: 64 }, readers: ["auth"] }],
      },
    ])
  })

  it("takes either form", async () => {
    expect(await secretsProject().secrets("list test --json --markdown")).toMatchObject({ code: 2 })
  })

  it("says how to declare one where there is none", async () => {
    const project = temporaryProject({ "environments/one.js": environmentFile("one") })
    const { code, err } = await project.supaflux(["secrets", "list", "one"])
    expect(code).toBe(2)
    expect(err).toContain(
      "error: environments/one.js reads no secret\nhint: declare some with secretSet",
    )
  })
})
