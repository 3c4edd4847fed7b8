import { readFileSync, readdirSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { awkwardPassword } from "./test-support/awkward-password.ts"
import { clients } from "./test-support/clients.ts"
import { databases, majors } from "./test-support/databases.ts"
import { loginRoles, type RunResult } from "./test-support/job-runner.ts"
import type { BootstrapDatabase } from "./test-support/prepared-database.ts"

const long = "0123456789abcdef".repeat(8)
const passwords = Object.fromEntries(
  loginRoles.map((role, index) => [role, `${awkwardPassword}${index}`] as const),
)
const longer = Object.fromEntries(
  loginRoles.map((role, index) => [role, `${index}${long.slice(1)}`]),
)
const options = { passwords, masterPassword: `${awkwardPassword}master` }
const database = await databases({ 15: { major: 15, ...options }, 17: { major: 17, ...options } })

/** Arguments of all processes of this machine, as `ps` shows them. */
function processList(): string {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "utf8")
      } catch {
        return ""
      }
    })
    .join("\n")
}

/** Runs the job, and looks at the list of processes all the while. Linux alone shows it here. */
async function watched({ job }: BootstrapDatabase): Promise<RunResult & { readonly seen: string }> {
  const { result } = job.start("prepare")
  let seen = ""
  const watch = setInterval(() => {
    if (process.platform === "linux") seen += processList()
  }, 20)
  const run = await result
  clearInterval(watch)
  // The list was looked at while the job ran.
  expect(seen.includes("bootstrap.sh")).toBe(process.platform === "linux")
  return { ...run, seen }
}

/** Where a password shows, in any of its spellings. */
function shownIn(texts: Readonly<Record<string, string>>, secrets: readonly string[]): string[] {
  const spellings = secrets.flatMap((secret) => [
    secret,
    secret.replaceAll("'", "''"),
    encodeURIComponent(secret),
    Buffer.from(secret).toString("hex").replaceAll(/../g, "%$&"),
  ])
  return Object.entries(texts)
    .filter(([, text]) => spellings.some((spelling) => text.includes(spelling)))
    .map(([where]) => where)
}

/** What each client is told, for each role that it logs in as. */
async function logins(
  { server }: BootstrapDatabase,
  of: Readonly<Record<string, string>>,
): Promise<string[]> {
  const all = Object.entries(clients).flatMap(([name, client]) =>
    loginRoles.map(async (role) => `${name}: ${await client(server, role, of[role] ?? "")}`),
  )
  return Promise.all(all)
}
const everybody = Object.keys(clients).flatMap((name) =>
  loginRoles.map((role) => `${name}: ${role}`),
)

describe.for(majors)("passwords on PostgreSQL %i", (major) => {
  it("can have any character, and appear nowhere", async (context) => {
    const prepared = database(context, major as 15 | 17)
    const { server } = prepared
    const { status, stdout, stderr, seen } = await watched(prepared)
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    expect(stdout).toContain("setting the password of supabase_admin")
    const log = server.log()
    expect(log).toContain("SCRAM-SHA-256$")
    const secrets = [...Object.values(passwords), options.masterPassword]
    expect(shownIn({ log, stdout, stderr, seen }, secrets)).toEqual([])
  })

  it("work for every role and every client", async (context) => {
    const prepared = database(context, major as 15 | 17)
    expect(await logins(prepared, passwords)).toEqual(everybody)
    const wrong = Object.fromEntries(loginRoles.map((role) => [role, "another"]))
    for (const answer of await logins(prepared, wrong)) {
      expect(answer).toContain("password authentication failed")
    }
  })

  it("reach Auth in a URL that any client understands", (context) => {
    const { server, job } = database(context, major as 15 | 17)
    const url = new URL(job.read("tmp/auth-url"))
    expect(decodeURIComponent(url.password)).toBe(passwords["supabase_auth_admin"])
    expect(url.searchParams.get("sslmode")).toBe("verify-full")
    expect(url.searchParams.get("sslrootcert")).toBe(`${job.folder}/ca/bundle.pem`)
    expect(url.port).toBe(String(server.port))
  })

  it("are changed by the next run after a rotation, one by one", async (context) => {
    const { server, job } = database(context, major as 15 | 17)
    job.write("secrets/authenticator", "rotated\n")
    const { status, stdout } = await job.run("prepare")
    expect(status).toBe(0)
    expect(stdout.match(/^setting .*/gm)).toEqual(["setting the password of authenticator"])
    expect(server.as("authenticator", "rotated", "select current_user").stdout).toBe(
      "authenticator",
    )
    expect(server.as("authenticator", passwords["authenticator"] ?? "", "select 1").status).toBe(2)
  })

  it("may have 128 characters, for every role and every client", async (context) => {
    const prepared = database(context, major as 15 | 17)
    const { job, server } = prepared
    for (const [role, password] of Object.entries(longer)) job.write(`secrets/${role}`, password)
    const { status, stdout, stderr, seen } = await watched(prepared)
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    expect(shownIn({ log: server.log(), stdout, stderr, seen }, Object.values(longer))).toEqual([])
    expect(await logins(prepared, longer)).toEqual(everybody)
  })

  it.for([
    ["empty", "", "The password for role authenticator is empty."],
    ["of two lines", "a\nb", "The password for role authenticator has more than one line."],
  ] as const)("that are %s are refused", async ([, password, sentence], context) => {
    const { job } = database(context, major as 15 | 17)
    job.write("secrets/authenticator", password)
    expect(await job.run("prepare")).toMatchObject({ status: 1, stderr: `FAILED: ${sentence}\n` })
    job.write("secrets/authenticator", longer["authenticator"] ?? "")
  })
})
