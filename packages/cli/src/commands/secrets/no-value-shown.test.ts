import { GetSecretValueCommand } from "@aws-sdk/client-secrets-manager"
import { join } from "node:path"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { secretsProject, valuesBelow } from "../../test-support/secrets-project.ts"
import { useAws } from "../../test-support/use-aws.ts"

const names = ["jwt", "auth", "storage", "realtime", "master", "smtp"] as const
const given = {
  smtp: { username: "postmaster", password: 'mail-"is-a\\pa$$word' },
  master: { username: "the-master-user", password: "the-master's+own/pass=word" },
}
const { client, server } = useAws()

/** What the process itself prints, past the command's terminal. */
let printed = ""
beforeEach(() => {
  printed = ""
  const note = (text: unknown): boolean => {
    printed += String(text)
    return true
  }
  vi.spyOn(process.stdout, "write").mockImplementation(note)
  vi.spyOn(process.stderr, "write").mockImplementation(note)
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** A value, and what it becomes in JSON, in a URL, in base64. */
const spellings = (value: string): readonly string[] => [
  value,
  JSON.stringify(value).slice(1, -1),
  encodeURIComponent(value),
  Buffer.from(value).toString("base64").replace(/=+$/, ""),
]

/** Every fault repeats what it got, as AWS does in some. */
const echo = ({ input }: { readonly input: object }, type: string) => ({
  type,
  message: `1 validation error: Value '${JSON.stringify(input)}' failed to satisfy constraint`,
})

it(
  "shows no value, whatever is called, also with --verbose and on failure",
  { timeout: 120_000 },
  async () => {
    const project = secretsProject({ names }, { "given.json": JSON.stringify(given) })
    const known = new Set(Object.values(given).map(({ password }) => password))
    const values = async (): Promise<readonly string[]> => {
      for (const value of valuesBelow(join(project.root, ".secrets/test"))) known.add(value)
      for (const id of names) {
        // oxlint-disable-next-line no-await-in-loop -- few
        const found = await client()
          .send(new GetSecretValueCommand({ SecretId: `app/${id}`, VersionStage: "AWSCURRENT" }))
          .catch(() => undefined)
        if (found?.SecretString === undefined) continue
        for (const value of Object.values(JSON.parse(found.SecretString) as Record<string, string>))
          known.add(value)
      }
      // Names of accounts are no secrets.
      return [...known].filter((value) => !["postmaster", "the-master-user"].includes(value))
    }
    let shown = ""
    const codes: number[] = []
    const call = async (args: string): Promise<void> => {
      const { code, out, err } = await project.secrets(args)
      codes.push(code)
      shown += `${out}${err}`
      // A rotation's old values count, too.
      await values()
    }

    await call("list test")
    await call("list test --json")
    await call("list test --markdown")
    await call("generate test")
    await call("generate test --from given.json --verbose")
    server().failing((each) =>
      each.operation === "CreateSecret" ? echo(each, "ValidationException") : undefined,
    )
    await call("push test --yes --verbose")
    server().failing((each) =>
      each.operation === "CreateSecret" ? echo(each, "AccessDeniedException") : undefined,
    )
    await call("push test --yes")
    server().failing(() => undefined)
    await call("push test --yes --verbose")
    await call("verify test --verbose")
    await call("verify test --json")
    await call("rotate test jwt jwt-secret --yes --verbose")
    await call("rotate test auth --dry-run")
    server().failing((each) =>
      each.operation === "PutSecretValue" ? echo(each, "InvalidParameterException") : undefined,
    )
    await call("rotate test auth --yes --verbose")
    server().failing(() => undefined)
    // The folder and the store differ now, and one document is broken.
    await call("push test --yes")
    await call("generate test --only-missing --from given.json")
    await call("verify test --folder --days 4000")
    project.put("given.json", `{ "smtp": { "password": "${given.smtp.password}`)
    await call("generate test --from given.json")
    await call("rotate test smtp --yes --from given.json")
    project.put(".secrets/test/app/smtp.json", `{ "password": "the-master's+own/pass=word", `)
    await call("push test --yes")

    expect(codes).toEqual([0, 0, 0, 1, 0, 1, 1, 0, 0, 0, 0, 0, 1, 1, 0, 1, 2, 2, 2])
    expect(shown.length).toBeGreaterThan(10_000)
    const all = await values()
    expect(all.length).toBeGreaterThan(18)
    const everything = shown + printed
    expect(
      all.filter((value) => spellings(value).some((each) => everything.includes(each))),
    ).toEqual([])
    // The net below the commands had nothing to hide.
    expect(everything).not.toContain("[hidden]")
  },
)

it("shows no value where the real program fails with an error of its own", async () => {
  const project = secretsProject({ names: ["auth"] })
  await project.secrets("generate test")
  const [value = ""] = valuesBelow(join(project.root, ".secrets/test"))
  // A proxy that speaks no JSON, and repeats what it got.
  server().failing(({ operation, input }) =>
    operation === "CreateSecret"
      ? { type: `<html>${JSON.stringify(input)}</html>`, status: 502 }
      : undefined,
  )
  const env = { AWS_ENDPOINT_URL: server().url, NODE_OPTIONS: "--stack-trace-limit=50" }
  const { code, out, err } = await project.supaflux(
    ["secrets", "push", "test", "--yes", "--verbose"],
    env,
  )
  expect(code).toBe(1)
  expect(err).toContain("  failed  app/auth: AWS refused it (unknown, HTTP 502)\n")
  expect(`${out}${err}`).not.toContain(value)
  expect(err).not.toMatch(/^ {4}at /m)
})
