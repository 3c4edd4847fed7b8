import { readFileSync, readdirSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { databases, majors } from "./test-support/databases.ts"
import { loginRoles } from "./test-support/job-runner.ts"

/** Every character that breaks a URL, a shell, SQL, YAML or a password file somewhere. */
const awkward = `p@w:w/w?w#w%w&w+w w"w'w\\w|w$w\`w;w`
const long = "0123456789abcdef".repeat(8)
const passwords = Object.fromEntries(
  loginRoles.map((role, index) => [role, index === 4 ? long : `${awkward}${index}`]),
)
const options = { passwords, masterPassword: `${awkward}master` }
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

describe.for(majors)("passwords on PostgreSQL %i", (major) => {
  it("can have any character, and appear nowhere", async (context) => {
    const { server, job } = database(context, major as 15 | 17)
    const { process: child, result } = job.start("prepare")
    let seen = ""
    // Linux alone shows it here.
    const watch = setInterval(() => {
      if (process.platform === "linux") seen += processList()
    }, 20)
    const { status, stdout, stderr } = await result
    clearInterval(watch)
    expect(child.exitCode).toBe(0)
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    expect(stdout).toContain("setting the password of supabase_admin")

    for (const role of loginRoles) {
      const { stdout: user } = server.as(role, passwords[role] ?? "", "select current_user")
      expect(user).toBe(role)
      expect(server.as(role, "another", "select 1").status).not.toBe(0)
    }
    const log = server.log()
    expect(log).toContain("SCRAM-SHA-256$")
    const secrets = [...Object.values(passwords), options.masterPassword]
    const spellings = secrets.flatMap((secret) => [secret, secret.replaceAll("'", "''")])
    const shown = Object.entries({ log, stdout, stderr, seen }).filter(([, text]) =>
      spellings.some((spelling) => text.includes(spelling)),
    )
    expect(shown.map(([where]) => where)).toEqual([])
    // The list of processes was looked at while the job ran.
    expect(seen.includes("bootstrap.sh")).toBe(process.platform === "linux")
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

  it.for([
    ["empty", "", "The password for role authenticator is empty."],
    ["of two lines", "a\nb", "The password for role authenticator has more than one line."],
  ] as const)("that are %s are refused", async ([, password, sentence], context) => {
    const { job } = database(context, major as 15 | 17)
    job.write("secrets/authenticator", password)
    expect(await job.run("prepare")).toMatchObject({ status: 1, stderr: `FAILED: ${sentence}\n` })
    job.write("secrets/authenticator", "rotated")
  })
})
