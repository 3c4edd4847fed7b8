import {
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  PutSecretValueCommand,
} from "@aws-sdk/client-secrets-manager"
import { describe, expect, it, vi } from "vitest"
import { documentOf, secretsProject } from "../../../test-support/secrets-project.ts"
import { generatedProject, useAws } from "../../../test-support/use-aws.ts"

const { client, stored, writes } = useAws()

describe("a push to Secrets Manager", () => {
  it("writes each document, tagged, and a second one writes nothing", async () => {
    const project = await generatedProject()
    const first = await project.secrets("push test --yes")
    expect(first).toMatchObject({ code: 0, err: "" })
    expect(first.out).toContain("  create  app/jwt › secret, ")
    expect(first.out).toContain("  created app/realtime › cookie, encryption\n")
    expect(await stored("app/jwt")).toEqual(documentOf(project, "jwt"))
    const { Tags, Description } = await client().send(
      new DescribeSecretCommand({ SecretId: "app/jwt" }),
    )
    expect(Description).toBe("Keys that sign.")
    expect(Tags).toEqual([
      { Key: "supaflux:environment", Value: "test" },
      { Key: "supaflux:managed-by", Value: "supaflux" },
    ])
    expect(await project.secrets("verify test")).toEqual({
      code: 0,
      err: "",
      out: "test: 11 values in 4 secrets, all in order\n",
    })
    const before = writes().length
    expect(await project.secrets("push test --yes")).toEqual({
      code: 0,
      err: "",
      out: "Nothing to add.\n",
    })
    expect(writes()).toHaveLength(before)
  })

  it("adds keys beside those that are there, whoever wrote them", async () => {
    const project = await generatedProject()
    const text = JSON.stringify({
      cookie: documentOf(project, "realtime")["cookie"],
      port: 5432,
      other: "kept",
    })
    await client().send(new CreateSecretCommand({ Name: "app/realtime", SecretString: text }))
    const { code, out } = await project.secrets("push test --yes")
    expect(code).toBe(0)
    expect(out).toContain("  add     app/realtime › encryption\n")
    expect(await stored("app/realtime")).toEqual({
      ...documentOf(project, "realtime"),
      port: 5432,
      other: "kept",
    })
  })

  it("changes no value that is there", async () => {
    const project = await generatedProject()
    await client().send(
      new CreateSecretCommand({
        Name: "app/auth",
        SecretString: '{"password":"what-was-there-before"}',
      }),
    )
    const { code, out } = await project.secrets("push test --yes")
    expect(code).toBe(1)
    expect(out).toContain("  differs app/auth › password: the store has other values, which stay.")
    expect(await stored("app/auth")).toEqual({ password: "what-was-there-before" })
    expect(await stored("app/storage")).toEqual(documentOf(project, "storage"))
  })

  it("fills an entry that Terraform made without a value", async () => {
    const project = await generatedProject()
    await client().send(new CreateSecretCommand({ Name: "app/auth" }))
    expect(await project.secrets("push test --yes")).toMatchObject({ code: 0 })
    expect(await stored("app/auth")).toEqual(documentOf(project, "auth"))
  })

  it("asks first, and takes no for an answer", async () => {
    const project = await generatedProject()
    const ask = vi.fn(async () => "n")
    const { code, err } = await project.secrets("push test", { ask })
    expect({ code, err }).toEqual({ code: 1, err: "Nothing was written.\n" })
    expect(ask).toHaveBeenCalledWith("Write 11 values to 4 secrets? [y/N] ", "shown")
    expect(writes()).toEqual([])
    expect(await project.secrets("push test")).toMatchObject({
      code: 2,
      err: "error: nobody is there to say yes\nhint: look at what is printed, then add --yes\n",
    })
    expect(await project.secrets("push test", { ask: async () => "y" })).toMatchObject({ code: 0 })
  })

  it("does not write over a value that came while it asked", async () => {
    const project = await generatedProject()
    const ask = async (): Promise<string> => {
      const SecretString = '{"password":"of-somebody-else"}'
      await client().send(new CreateSecretCommand({ Name: "app/auth", SecretString }))
      return "y"
    }
    const { code, err } = await project.secrets("push test", { ask })
    expect(code).toBe(1)
    expect(err).toContain("  failed  app/auth: password has got another value meanwhile")
    expect(await stored("app/auth")).toEqual({ password: "of-somebody-else" })
    expect(await stored("app/storage")).toEqual(documentOf(project, "storage"))
  })

  it("only shows what it would do with --dry-run", async () => {
    const project = await generatedProject()
    const { code, out } = await project.secrets("push test --dry-run")
    expect(code).toBe(0)
    expect(out.match(/^ {2}create {2}/gm)).toHaveLength(4)
    expect(writes()).toEqual([])
  })

  it("writes nothing while a value cannot work", async () => {
    const project = await generatedProject()
    project.put(".secrets/test/app/auth.json", '{"password":"with/a slash"}')
    const { code, err } = await project.secrets("push test --yes")
    expect(code).toBe(1)
    expect(err).toContain("error CHARACTERS app/auth › password: ")
    expect(writes()).toEqual([])
  })
})

describe("what Amazon RDS keeps itself", () => {
  const remotes = { master: "rds!db-0123" }

  it("is neither asked for nor written, but looked at", async () => {
    const project = secretsProject({ names: ["auth", "master"], remotes })
    expect(await project.secrets("generate test")).toMatchObject({ code: 0, err: "" })
    expect(project.list(".secrets/test")).toEqual(["app/auth.json"])
    await client().send(
      new CreateSecretCommand({
        Name: "rds!db-0123",
        SecretString: '{"username":"root","password":"what RDS made (1)","port":5432}',
      }),
    )
    const count = writes().length
    expect(await project.secrets("push test --yes")).toMatchObject({ code: 0, err: "" })
    expect(
      writes()
        .slice(count)
        .map(({ input }) => input["Name"]),
    ).toEqual(["app/auth"])
    expect(await project.secrets("verify test")).toMatchObject({ code: 0, err: "" })
    const rotated = await project.secrets("rotate test rds!db-0123 --yes")
    expect(rotated).toMatchObject({ code: 0, err: "" })
    expect(rotated.out).toContain(
      "A service of AWS keeps this secret and rotates it: nothing was written.\n",
    )
  })
})

describe("generating with the store at hand", () => {
  it("goes straight to it, with nothing on the disk, and a second run changes nothing", async () => {
    const project = secretsProject()
    expect(await project.secrets("generate test --store --yes")).toMatchObject({ code: 0, err: "" })
    expect(project.list(".secrets")).toEqual([])
    expect(await project.secrets("verify test")).toMatchObject({ code: 0, err: "" })
    const before = await stored("app/jwt")
    const count = writes().length
    expect(await project.secrets("generate test --store --yes")).toEqual({
      code: 0,
      err: "",
      out: "Nothing to add.\n",
    })
    expect(await stored("app/jwt")).toEqual(before)
    expect(writes()).toHaveLength(count)
  })

  it("takes a lost JWT secret back from where it still is", async () => {
    const project = secretsProject({ names: ["jwt"] })
    await project.secrets("generate test --store --yes")
    const { secret, ...rest } = await stored("app/jwt")
    const SecretString = JSON.stringify(rest)
    await client().send(new PutSecretValueCommand({ SecretId: "app/jwt", SecretString }))
    project.put("pod.json", JSON.stringify({ jwt: { ...rest, secret } }))
    const { code, out } = await project.secrets("generate test --only-missing --from pod.json")
    expect({ code, out }).toEqual({
      code: 0,
      out: "  new     app/jwt › secret\n.secrets/test: 1 new, 0 kept\n",
    })
    await project.secrets("push test --yes")
    expect(await stored("app/jwt")).toEqual({ ...rest, secret })
    expect(await project.secrets("verify test")).toMatchObject({ code: 0 })
  })

  it("makes only what the store lacks, to fit what it has", async () => {
    const project = secretsProject()
    await project.secrets("generate test --store --yes")
    const { anonKey, ...rest } = await stored("app/jwt")
    await client().send(
      new DeleteSecretCommand({ SecretId: "app/jwt", ForceDeleteWithoutRecovery: true }),
    )
    await client().send(
      new CreateSecretCommand({ Name: "app/jwt", SecretString: JSON.stringify(rest) }),
    )
    const { code, out } = await project.secrets("generate test --only-missing")
    expect({ code, out }).toEqual({
      code: 0,
      out: "  new     app/jwt › anonKey\n.secrets/test: 1 new, 0 kept\n",
    })
    expect(Object.keys(documentOf(project, "jwt"))).toEqual(["anonKey"])
    expect(anonKey).toBeDefined()
    expect(await project.secrets("push test --yes")).toMatchObject({ code: 0 })
    expect(await project.secrets("verify test")).toMatchObject({ code: 0 })
  })
})
