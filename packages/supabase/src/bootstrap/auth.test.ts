import type { required } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { authAbsent, authBinary, authPath, serveAuth } from "./test-support/auth-service.ts"
import { awkwardPassword } from "./test-support/awkward-password.ts"
import { catalog } from "./test-support/catalog.ts"
import { databases, majors } from "./test-support/databases.ts"
import { loginRoles } from "./test-support/job-runner.ts"

const passwords = Object.fromEntries(loginRoles.map((role) => [role, awkwardPassword]))
const database =
  authBinary === undefined
    ? undefined
    : await databases({ 15: { major: 15, passwords }, 17: { major: 17, passwords } })

describe.for(majors)("Auth itself on PostgreSQL %i as on RDS", (major) => {
  const at = (context: Parameters<typeof required>[0]) => {
    // Not even in CI is its absence an error: it is no package of any registry.
    if (database === undefined || authBinary === undefined) return context.skip(authAbsent)
    return { ...database(context, major as 15 | 17), binary: authBinary }
  }

  it(
    "migrates as its own role in the job, on what the bootstrap made",
    { timeout: 60_000 },
    async (context) => {
      const { job, server, binary } = at(context)
      expect(await job.run("prepare")).toMatchObject({ status: 0 })
      const migrated = await job.run("auth-migrate", { PATH: authPath(binary, job.folder) })
      expect(migrated.status).toBe(0)
      expect(server.asSuperuser("select count(*) > 60 from auth.schema_migrations").stdout).toBe(
        "t",
      )
      expect(
        server.asSuperuser(
          "select distinct relowner::regrole from pg_class where relnamespace = 'auth'::regnamespace and relkind = 'r'",
        ).stdout,
      ).toBe("supabase_auth_admin")
      expect(await job.run("complete", { REALTIME_VERSION: "" })).toMatchObject({ status: 0 })
    },
  )

  it(
    "signs a user up and in, whom row-level security then knows",
    { timeout: 60_000 },
    async (context) => {
      const { job, server, binary } = at(context)
      const auth = await serveAuth(binary, job.read("tmp/auth-url"))
      try {
        const user = { email: "ann@example.com", password: "correct horse battery" }
        const signedUp = await auth.post("/signup", user)
        const token = await auth.post("/token?grant_type=password", user)
        expect(token["token_type"]).toBe("bearer")
        const { id } = signedUp["user"] as { id: string }
        const claims = JSON.stringify({ sub: id, role: "authenticated" })
        const seen = server.as(
          "authenticator",
          awkwardPassword,
          `set role authenticated; set request.jwt.claims to '${claims}'; select auth.uid()`,
        )
        expect(seen.stdout).toBe(id)
      } finally {
        auth.stop()
      }
    },
  )

  it("keeps every object of its own when the bootstrap runs again", async (context) => {
    const { job, server } = at(context)
    // The job after the services adds policies to tables of users and of Storage: none of these is here.
    expect(await job.run("finish", { TABLES: "auth.users" })).toMatchObject({ status: 0 })
    const before = catalog(server)
    expect(before.filter((line) => line.includes("auth.uid()"))).not.toEqual([])
    server.asMaster("delete from supaflux.applied")
    expect((await job.run("prepare")).stdout).toContain("applying 010-roles.sql")
    expect(await job.run("complete", { REALTIME_VERSION: "" })).toMatchObject({ status: 0 })
    expect(await job.run("finish", { TABLES: "auth.users" })).toMatchObject({ status: 0 })
    expect(catalog(server)).toEqual(before)
  })
})
