import { CreateSecretCommand, DeleteSecretCommand } from "@aws-sdk/client-secrets-manager"
import { describe, expect, it } from "vitest"
import { documentOf, secretsProject } from "../../../test-support/secrets-project.ts"
import { generatedProject, useAws } from "../../../test-support/use-aws.ts"

const { client, server, stored, writes } = useAws()

describe("when AWS fails", () => {
  it("half of the writes are done, and the next run does the other half", async () => {
    const project = await generatedProject()
    let count = 0
    server().failing(({ operation }) => {
      if (operation !== "CreateSecret") return undefined
      count += 1
      return count > 2 ? { type: "InternalServiceError", status: 500 } : undefined
    })
    const half = await project.secrets("push test --yes")
    expect(half.code).toBe(1)
    expect(half.out.match(/^ {2}created /gm)).toHaveLength(2)
    expect(half.err).toContain(
      "  failed  app/storage: AWS had a failure of its own: run the command again (InternalServiceError, HTTP 500)\n",
    )
    expect(half.err).toContain("The others were written; run the command again to go on.\n")
    server().failing(() => undefined)
    const rest = await project.secrets("push test --yes")
    expect(rest).toMatchObject({ code: 0, err: "" })
    expect(rest.out.match(/^ {2}created /gm)).toHaveLength(2)
    expect(await project.secrets("verify test")).toMatchObject({ code: 0 })
  })

  it("a throttled call is tried again", async () => {
    const project = await generatedProject()
    const throttled = new Set<string>()
    server().failing(({ operation, input }) => {
      const name = `${operation} ${String(input["Name"] ?? input["SecretId"])}`
      const first =
        ["GetSecretValue app/auth", "CreateSecret app/jwt"].includes(name) && !throttled.has(name)
      if (!first) return undefined
      throttled.add(name)
      return { type: "ThrottlingException", message: "Rate exceeded" }
    })
    expect(await project.secrets("push test --yes")).toMatchObject({ code: 0, err: "" })
    expect(throttled.size).toBe(2)
  })

  it("one that stays throttled is named, and nothing is taken for absent", async () => {
    const project = await generatedProject()
    server().failing(({ input }) =>
      input["SecretId"] === "app/auth" ? { type: "ThrottlingException" } : undefined,
    )
    const { code, err } = await project.secrets("push test --yes")
    expect(code).toBe(1)
    expect(err).toContain(
      "  failed  app/auth: AWS throttled the calls: run the command again in a minute",
    )
    expect(writes().map(({ input }) => input["Name"])).toEqual([
      "app/jwt",
      "app/storage",
      "app/realtime",
    ])
  })

  it("a write whose answer is lost is not done twice", async () => {
    const project = await generatedProject()
    let lost = false
    server().failing(({ operation }) => {
      if (operation !== "CreateSecret" || lost) return undefined
      lost = true
      return { type: "InternalServiceError", status: 500, done: true }
    })
    expect(await project.secrets("push test --yes")).toMatchObject({ code: 0 })
    expect(await stored("app/jwt")).toEqual(documentOf(project, "jwt"))
  })

  it("denied access says so, without what AWS says", async () => {
    const project = await generatedProject()
    const message = `User is not authorized: ${documentOf(project, "auth")["password"]}`
    server().failing(({ operation }) =>
      operation === "CreateSecret" ? { type: "AccessDeniedException", message } : undefined,
    )
    const { code, err } = await project.secrets("push test --yes --verbose")
    expect(code).toBe(1)
    expect(err).toContain(
      "  failed  app/auth: AWS denied access: the caller's policy does not allow this for this name (AccessDeniedException, HTTP 400)\n",
    )
    expect(err).toContain("Secrets Manager in eu-central-1: create app/auth, failed after ")
    expect(err).not.toContain(documentOf(project, "auth")["password"])
    expect(err).not.toContain("[hidden]")
  })

  it("a secret that is scheduled for deletion is left alone", async () => {
    const project = await generatedProject()
    await project.secrets("push test --yes")
    await client().send(new DeleteSecretCommand({ SecretId: "app/auth" }))
    const sentence =
      "it is scheduled for deletion: `aws secretsmanager restore-secret --secret-id 'app/auth'`, or choose another name"
    const { code, err } = await project.secrets("push test --yes")
    expect({ code, err }).toEqual({ code: 1, err: `  failed  app/auth: ${sentence}\n` })
    const verified = await project.secrets("verify test")
    expect(verified).toMatchObject({
      code: 1,
      err: `error SECRET_UNREADABLE app/auth: ${sentence}\n`,
    })
  })

  it("nothing is made while the store cannot be read", async () => {
    const project = secretsProject()
    server().failing(() => ({ type: "AccessDeniedException" }))
    for (const flag of ["--store --yes", "--only-missing"]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { code, err } = await project.secrets(`generate test ${flag}`)
      expect(code).toBe(2)
      expect(err).toContain("error: the store could not be read, and nothing was made\n")
      expect(err).toContain("  failed  app/jwt: AWS denied access")
    }
    expect(project.list(".secrets")).toEqual([])
  })

  it("a check names what cannot be read, and what is missing", async () => {
    const project = secretsProject()
    await client().send(
      new CreateSecretCommand({ Name: "app/auth", SecretString: "no document, but 12345678" }),
    )
    const { code, err } = await project.secrets("verify test")
    expect(code).toBe(1)
    expect(err).toContain(
      "error SECRET_UNREADABLE app/auth: it is no JSON document: mend it by hand\n",
    )
    expect(err).toContain("error SECRET_MISSING app/jwt: is not there: generate it\n")
    expect(err).not.toContain("12345678")
  })
})
