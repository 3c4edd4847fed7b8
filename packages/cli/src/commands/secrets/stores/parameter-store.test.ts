import { GetParameterCommand, ListTagsForResourceCommand, SSMClient } from "@aws-sdk/client-ssm"
import { awsParameterStore } from "@supaflux/secrets"
import { describe, expect, it } from "vitest"
import { documentOf, secretsProject } from "../../../test-support/secrets-project.ts"
import { region, useAws } from "../../../test-support/use-aws.ts"

const { server } = useAws()

const parameter = (Name: string) =>
  new SSMClient({ region }).send(new GetParameterCommand({ Name, WithDecryption: true }))

describe("Parameter Store", () => {
  it("gets SecureStrings below its prefix, one a key, and holds what verifies", async () => {
    const project = secretsProject({ provider: awsParameterStore({ region }), layout: "path" })
    await project.secrets("generate test")
    expect(await project.secrets("push test --yes")).toMatchObject({ code: 0, err: "" })
    const { Parameter } = await parameter("/app/auth/password")
    expect(Parameter).toMatchObject({
      Type: "SecureString",
      Value: documentOf(project, "auth")["password"],
    })
    const { TagList } = await new SSMClient({ region }).send(
      new ListTagsForResourceCommand({
        ResourceType: "Parameter",
        ResourceId: "/app/auth/password",
      }),
    )
    expect(TagList).toContainEqual({ Key: "supaflux:environment", Value: "test" })
    expect(await project.secrets("verify test")).toMatchObject({ code: 0, err: "" })
    expect(await project.secrets("push test --yes")).toMatchObject({
      code: 0,
      out: "Nothing to add.\n",
    })
  })

  it("holds whole documents too, and gets the rest of one where a run stopped", async () => {
    const project = secretsProject({
      provider: awsParameterStore({ region }),
      names: ["auth", "realtime"],
    })
    await project.secrets("generate test")
    server().failing(({ operation, input }) =>
      operation === "PutParameter" && input["Name"] === "/app/realtime"
        ? { type: "TooManyUpdates" }
        : undefined,
    )
    const { code, err } = await project.secrets("push test --yes")
    expect(code).toBe(1)
    expect(err).toContain("  failed  app/realtime: AWS throttled the calls")
    server().failing(() => undefined)
    expect(await project.secrets("push test --yes")).toMatchObject({ code: 0, err: "" })
    const { Parameter } = await parameter("/app/realtime")
    expect(JSON.parse(Parameter?.Value ?? "")).toEqual(documentOf(project, "realtime"))
  })
})
