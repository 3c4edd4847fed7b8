import { GetSecretValueCommand, PutSecretValueCommand } from "@aws-sdk/client-secrets-manager"
import { describe, expect, it, vi } from "vitest"
import { secretsProject, type SecretsProject } from "../../test-support/secrets-project.ts"
import { useAws } from "../../test-support/use-aws.ts"

const { client, server, stored, writes } = useAws()

async function pushed(
  names?: readonly ("jwt" | "auth" | "realtime" | "smtp" | "master")[],
): Promise<SecretsProject> {
  const project = secretsProject(names === undefined ? {} : { names }, {
    "given.json": '{ "smtp": { "username": "me", "password": "the-old-one" } }',
  })
  const from = names?.includes("smtp") === true ? " --from given.json" : ""
  expect(await project.secrets(`generate test --store --yes${from}`)).toMatchObject({ code: 0 })
  return project
}
const before = async (SecretId: string): Promise<string | undefined> =>
  (await client().send(new GetSecretValueCommand({ SecretId, VersionStage: "AWSPREVIOUS" })))
    .SecretString

describe("a rotation", () => {
  it("makes a new version, then the current one, and prints what is left to do", async () => {
    const project = await pushed()
    const old = await stored("app/auth")
    const { code, out, err } = await project.secrets("rotate test auth --yes")
    expect({ code, err }).toEqual({ code: 0, err: "" })
    const fresh = await stored("app/auth")
    expect(fresh["password"]).toMatch(/^[0-9a-f]{64}$/)
    expect(fresh).not.toEqual(old)
    expect(await before("app/auth")).toBe(JSON.stringify(old))
    const staged = server().calls.filter(({ operation }) => operation === "PutSecretValue")
    expect(staged.map(({ input }) => input["VersionStages"])).toEqual([["AWSPENDING"]])
    expect(out).toContain("  written app/auth › password\n")
    expect(out).toContain(
      '`kubectl -n app annotate externalsecret auth force-sync="$(date +%s)" --overwrite`',
    )
    expect(out).toMatch(
      /To go back to the values before: `aws secretsmanager update-secret-version-stage .*--secret-id 'app\/auth' .*`\n/,
    )
    await expect(
      client().send(
        new GetSecretValueCommand({ SecretId: "app/auth", VersionStage: "AWSPENDING" }),
      ),
    ).rejects.toThrow("can't find the specified secret")
    expect(await project.secrets("verify test")).toMatchObject({ code: 0 })
  })

  it("in stages runs three times, and all is in order after each", async () => {
    const project = await pushed(["jwt"])
    for (const stage of [1, 2, 3]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { code, out, err } = await project.secrets("rotate test jwt signing-key --yes")
      expect({ code, err, stage: /stage (\d) of 3/.exec(out)?.[1] }).toEqual({
        code: 0,
        err: "",
        stage: String(stage),
      })
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await project.secrets("verify test")).toMatchObject({ code: 0 })
    }
  })

  it("of the JWT secret changes all that is made of it, and heals a lost one", async () => {
    const project = await pushed(["jwt"])
    const { secret: _, ...rest } = await stored("app/jwt")
    await client().send(
      new PutSecretValueCommand({ SecretId: "app/jwt", SecretString: JSON.stringify(rest) }),
    )
    const lost = await project.secrets("generate test --only-missing")
    expect(lost.err).toContain("  lost    app/jwt › secret: ")
    const { code, out } = await project.secrets("rotate test jwt jwt-secret --yes")
    expect(code).toBe(0)
    expect(out).toContain("Before\n  1. Choose an hour.\n")
    expect(out).toContain("Give out the new keys.")
    expect((await stored("app/jwt"))["secretKey"]).toBe(rest["secretKey"])
    expect(await project.secrets("verify test")).toMatchObject({ code: 0 })
  })

  it("asks for what only its owner knows, hidden, and for a yes", async () => {
    const project = await pushed(["smtp"])
    const ask = vi.fn(async (_: string, how: "hidden" | "shown") =>
      how === "hidden" ? "the-new-one" : "y",
    )
    const { code, out, err } = await project.secrets("rotate test smtp", { ask })
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(ask.mock.calls).toEqual([
      ["New value of app/smtp › password: ", "hidden"],
      ["Give app/smtp › password new values? [y/N] ", "shown"],
    ])
    expect(await stored("app/smtp")).toEqual({ username: "me", password: "the-new-one" })
    expect(out).not.toContain("the-new-one")
  })

  it("writes nothing with --dry-run, without a yes, or with the value that is there", async () => {
    const project = await pushed(["smtp", "jwt"])
    const count = writes().length
    const dry = await project.secrets("rotate test jwt jwt-secret --dry-run")
    expect(dry).toMatchObject({ code: 0, err: "" })
    expect(dry.out).toContain("Prove that all is in order: `supaflux secrets verify test`.")
    expect(await project.secrets("rotate test jwt secret-key")).toMatchObject({ code: 2 })
    expect(
      await project.secrets("rotate test jwt secret-key", { ask: async () => "no" }),
    ).toMatchObject({
      code: 1,
      err: "Nothing was written.\n",
    })
    const same = await project.secrets("rotate test smtp --from given.json --yes")
    expect(same).toMatchObject({
      code: 1,
      err: "error app/smtp › password: the new value is the one that is there\nNothing was written.\n",
    })
    expect(writes()).toHaveLength(count)
  })

  it("of what encrypts needs a word of its own", async () => {
    const project = await pushed(["realtime"])
    const refused = await project.secrets("rotate test realtime encryption --yes")
    expect(refused).toMatchObject({ code: 2 })
    expect(refused.err).toContain(
      "what was encrypted with app/realtime › encryption is lost with it",
    )
    expect(
      await project.secrets("rotate test realtime encryption --yes --accept-loss"),
    ).toMatchObject({ code: 0 })
  })

  it.each([
    [
      "jwt",
      "app/jwt is not rotated as a whole\nhint: name one of signing-key, secret-key, jwt-secret",
    ],
    ["jwt signing-kye", 'app/jwt has no rotation "signing-kye"\nhint: did you mean "signing-key"?'],
    ["jtw", 'there is no secret "jtw"\nhint: did you mean "jwt"?'],
  ])("of %s is refused", async (what, message) => {
    const project = secretsProject()
    const { code, err } = await project.secrets(`rotate test ${what} --yes`)
    expect(code).toBe(2)
    expect(err).toContain(`error: ${message}`)
  })
})

describe("a rotation that fails", () => {
  it("before the new version is current leaves the old one to everybody", async () => {
    const project = await pushed()
    const old = await stored("app/auth")
    server().failing(({ operation }) =>
      operation === "UpdateSecretVersionStage"
        ? { type: "InternalServiceError", status: 500 }
        : undefined,
    )
    const { code, err } = await project.secrets("rotate test auth --yes")
    expect(code).toBe(1)
    expect(err).toContain("  failed  app/auth: AWS had a failure of its own")
    expect(await stored("app/auth")).toEqual(old)
    server().failing(() => undefined)
    expect(await project.secrets("rotate test auth --yes")).toMatchObject({ code: 0 })
    expect(await stored("app/auth")).not.toEqual(old)
    expect(await project.secrets("verify test")).toMatchObject({ code: 0 })
  })

  it("because somebody else was faster changes nothing", async () => {
    const project = await pushed()
    const ask = async (): Promise<string> => {
      await client().send(
        new PutSecretValueCommand({
          SecretId: "app/auth",
          SecretString: '{"password":"of-somebody-else"}',
        }),
      )
      return "y"
    }
    const { code, err } = await project.secrets("rotate test auth", { ask })
    expect(code).toBe(1)
    expect(err).toContain("  failed  app/auth: somebody else changed password meanwhile")
    expect(await stored("app/auth")).toEqual({ password: "of-somebody-else" })
  })
})
