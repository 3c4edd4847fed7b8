import { vault } from "@supaflux/secrets"
import { pythonTool, pythonToolsAbsent, required } from "@supaflux/testing"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import {
  documentOf,
  secretsProject,
  type SecretsProject,
} from "../../../test-support/secrets-project.ts"
import { startVaultServer, type VaultServer } from "../../../test-support/vault-server.ts"

const program = pythonTool("bao")
const unreachable = "http://127.0.0.1:9"
let started: VaultServer | undefined
const server = (): VaultServer => {
  if (started === undefined) throw new Error(pythonToolsAbsent)
  return started
}
const auth = { kubernetes: { role: "reader" } }
let mount = ""
let env: Readonly<Record<string, string>> = {}

beforeAll(async () => {
  if (program !== undefined) started = await startVaultServer(program)
}, 60_000)
afterAll(() => started?.stop())
beforeEach(async (context) => {
  required(context, program, pythonToolsAbsent)
  mount = `kv-${context.task.id}`
  await server().call("POST", `sys/mounts/${mount}`, { type: "kv", options: { version: "2" } })
  // Its address in the cluster is another one than from here.
  env = { VAULT_ADDR: server().url, VAULT_TOKEN: server().token }
})

const project = (version: "v1" | "v2" = "v2", path = mount): SecretsProject =>
  secretsProject({ provider: vault({ server: unreachable, path, version, auth }) })
async function stored(name: string): Promise<unknown> {
  const { data } = await server().call("GET", `${mount}/data/app/${name}`)
  return (data as { readonly data?: unknown } | undefined)?.data
}
describe("Vault's KV engine of version 2", () => {
  it("gets each document, with metadata; a second push writes nothing", async () => {
    const made = project()
    await made.secrets("generate test")
    expect(await made.secrets("push test --yes", { env })).toMatchObject({ code: 0, err: "" })
    expect(await stored("jwt")).toEqual(documentOf(made, "jwt"))
    const { data } = await server().call("GET", `${mount}/metadata/app/jwt`)
    expect(data).toMatchObject({
      current_version: 1,
      custom_metadata: { "supaflux:environment": "test", purpose: "Keys that sign." },
    })
    expect(await made.secrets("push test --yes", { env })).toMatchObject({
      code: 0,
      out: "Nothing to add.\n",
    })
    expect(await made.secrets("verify test", { env })).toMatchObject({ code: 0, err: "" })
  })

  it("keeps what others wrote beside it", async () => {
    const made = project()
    await made.secrets("generate test")
    await server().call("POST", `${mount}/data/app/realtime`, {
      data: { other: "kept", port: 5432 },
    })
    expect(await made.secrets("push test --yes", { env })).toMatchObject({ code: 0 })
    expect(await stored("realtime")).toEqual({
      ...documentOf(made, "realtime"),
      other: "kept",
      port: 5432,
    })
  })

  it("gets a new version by a rotation, and says how to go back", async () => {
    const made = project()
    await made.secrets("generate test")
    await made.secrets("push test --yes", { env })
    const { code, out } = await made.secrets("rotate test auth --yes", { env })
    expect(code).toBe(0)
    expect(out).toContain(
      `To go back to the values before: \`vault kv rollback -mount=${mount} -version=1 app/auth\`\n`,
    )
    expect(await stored("auth")).not.toEqual(documentOf(made, "auth"))
    const faster = async (): Promise<string> => {
      await server().call("POST", `${mount}/data/app/auth`, {
        data: { password: "of-somebody-else" },
      })
      return "y"
    }
    const late = await made.secrets("rotate test auth", { env, ask: faster })
    expect(late.err).toContain("  failed  app/auth: somebody else changed password meanwhile")
    expect(await stored("auth")).toEqual({ password: "of-somebody-else" })
  })

  it("does not get a version on top of a deleted one", async () => {
    const made = project()
    await made.secrets("generate test")
    await made.secrets("push test --yes", { env })
    await server().call("DELETE", `${mount}/data/app/auth`)
    const { code, err } = await made.secrets("push test --yes", { env })
    expect(code).toBe(1)
    expect(err).toContain(
      `  failed  app/auth: its current version is deleted: \`vault kv undelete -mount=${mount} -versions=1 app/auth\``,
    )
  })

  it("is written to by nobody who may only read", async () => {
    const made = project()
    await made.secrets("generate test")
    await server().call("PUT", "sys/policies/acl/reader", {
      policy: `path "${mount}/*" { capabilities = ["read"] }`,
    })
    const { auth: login } = await server().call("POST", "auth/token/create", {
      policies: ["reader"],
    })
    const token = (login as { readonly client_token: string }).client_token
    const reader = { env: { ...env, VAULT_TOKEN: token } }
    const { code, err } = await made.secrets("push test --yes", reader)
    expect(code).toBe(1)
    expect(
      err.match(/^ {2}failed {2}app\/\w+: Vault denied access: log in .* \(HTTP 403\)$/gm),
    ).toHaveLength(4)
    expect(err).not.toContain(documentOf(made, "auth")["password"])
    await made.secrets("push test --yes", { env })
    expect(await made.secrets("verify test", reader)).toMatchObject({ code: 0 })
  })

  it("says where it was looked for, and which token is absent", async () => {
    const made = project()
    await made.secrets("generate test")
    const away = await made.secrets("verify test", { env: { VAULT_TOKEN: "any" } })
    expect(away).toMatchObject({ code: 1 })
    expect(away.err).toContain(`Vault was not reached at ${unreachable}: look at VAULT_ADDR`)
    const nobody = await made.secrets("verify test", {
      env: { VAULT_ADDR: server().url, HOME: "/nowhere" },
    })
    expect(nobody).toMatchObject({
      code: 2,
      err: "error: there is no token for Vault\nhint: log in (`vault login`), or set VAULT_TOKEN\n",
    })
  })
})

it("gets documents in an engine of version 1, too", async () => {
  const path = `plain-${mount}`
  await server().call("POST", `sys/mounts/${path}`, { type: "kv", options: { version: "1" } })
  const made = project("v1", path)
  await made.secrets("generate test")
  expect(await made.secrets("push test --yes", { env })).toMatchObject({ code: 0, err: "" })
  const { data } = await server().call("GET", `${path}/app/jwt`)
  expect(data).toEqual(documentOf(made, "jwt"))
  expect(await made.secrets("verify test", { env })).toMatchObject({ code: 0 })
})
