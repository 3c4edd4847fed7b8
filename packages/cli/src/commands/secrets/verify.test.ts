import { describe, expect, it } from "vitest"
import { documentOf } from "../../test-support/secrets-project.ts"
import { generatedProject } from "../../test-support/use-aws.ts"

describe("verifying", () => {
  it("names each violation on a line of its own, and exits 1", async () => {
    const project = await generatedProject()
    const jwt = documentOf(project, "jwt")
    project.put(
      ".secrets/test/app/jwt.json",
      JSON.stringify({ ...jwt, anonKey: jwt["serviceKey"] }),
    )
    project.put(".secrets/test/app/storage.json", project.read(".secrets/test/app/auth.json"))
    const { code, out, err } = await project.secrets("verify test --folder")
    expect({ code, out }).toEqual({ code: 1, out: "test: 2 violations\n" })
    expect(err).toBe(
      "error TOKEN_ROLE app/jwt › anonKey: has not the role anon\n" +
        "error ACCOUNT_DISTINCT app/storage › password: is also the value of app/auth › password: each account has its own\n",
    )
    const json = await project.secrets("verify test --folder --json")
    expect((JSON.parse(json.out) as { code: string }[]).map((each) => each.code)).toEqual([
      "TOKEN_ROLE",
      "ACCOUNT_DISTINCT",
    ])
  })

  it("asks for tokens that live long enough", async () => {
    const project = await generatedProject()
    const { code, err } = await project.secrets("verify test --folder --days 2000")
    expect(code).toBe(1)
    expect(err).toMatch(
      /error TOKEN_EXPIRY app\/jwt › anonKey: expires in 182[45] days: rotate it\n/,
    )
    expect(await project.secrets("verify test --days soon")).toMatchObject({ code: 2 })
  })
})
