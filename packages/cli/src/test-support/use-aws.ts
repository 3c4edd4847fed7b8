import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager"
import { pythonTool, pythonToolsAbsent, required } from "@supaflux/testing"
import { afterAll, beforeAll, beforeEach, expect, vi } from "vitest"
import { startAwsServer, type AwsServer } from "./aws-server.ts"
import { secretsProject, type SecretsProject } from "./secrets-project.ts"

/** The region of the tests. */
export const region = "eu-central-1"

/** What the tests of a file have of AWS. */
export interface UsedAws {
  readonly server: () => AwsServer
  readonly client: () => SecretsManagerClient
  /** The document of a secret in Secrets Manager. */
  readonly stored: (id: string) => Promise<Record<string, unknown>>
  /** The calls that wrote something, so far. */
  readonly writes: () => AwsServer["calls"]
}

const client = (): SecretsManagerClient => new SecretsManagerClient({ region })

/** Gives each test of a file an AWS without anything in it; skips them where there is no moto. */
export function useAws(): UsedAws {
  const program = pythonTool("moto_server")
  let started: AwsServer | undefined
  const server = (): AwsServer => {
    if (started === undefined) throw new Error(pythonToolsAbsent)
    return started
  }
  beforeAll(async () => {
    if (program === undefined) return
    started = await startAwsServer(program)
    vi.stubEnv("AWS_ENDPOINT_URL", started.url)
    vi.stubEnv("AWS_ACCESS_KEY_ID", "test")
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "test")
    vi.stubEnv("AWS_MAX_ATTEMPTS", "2")
  }, 60_000)
  afterAll(() => {
    vi.unstubAllEnvs()
    started?.stop()
  })
  beforeEach(async (context) => {
    required(context, program, pythonToolsAbsent)
    await started?.reset()
  })
  return {
    server,
    client,
    stored: async (id) => {
      const { SecretString = "" } = await client().send(
        new GetSecretValueCommand({ SecretId: id, VersionStage: "AWSCURRENT" }),
      )
      return JSON.parse(SecretString) as Record<string, unknown>
    },
    writes: () => server().calls.filter(({ operation }) => /^(Create|Put|Update)/.test(operation)),
  }
}

/** A project whose folder holds every value. */
export async function generatedProject(): Promise<SecretsProject> {
  const project = secretsProject()
  expect(await project.secrets("generate test")).toMatchObject({ code: 0 })
  return project
}
