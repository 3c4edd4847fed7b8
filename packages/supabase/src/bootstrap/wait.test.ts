import { hasPsql, helm, required, startRdsPostgres } from "@supaflux/testing"
import { afterAll, describe, expect, it } from "vitest"
import { jobRunner } from "./test-support/job-runner.ts"
import { absent, simplePasswords } from "./test-support/prepared-database.ts"
import { renderJobs } from "./test-support/rendered-jobs.ts"

const services = ["auth", "rest", "realtime", "storage", "meta"] as const
const template = services
  .map(
    (service) => `
---
{{- $waiting := dict "root" $ "service" "${service}" }}
apiVersion: batch/v1
kind: Job
metadata:
  name: ${service}
spec:
  template:
    spec:
      serviceAccountName: ${service}
      containers: {{- include "supabase.waitForDatabase" $waiting | replace "wait-for-database" "${service}" | nindent 8 }}
      volumes: {{- include "supabase.waitForDatabase.volumes" $waiting | nindent 8 }}
`,
  )
  .join("")

const command = helm()
const server = hasPsql()
  ? await startRdsPostgres({ major: 17, settings: { max_connections: 400 } })
  : undefined
const runner =
  command === undefined || server === undefined
    ? undefined
    : jobRunner(renderJobs(command, {}, template), server, {
        ...simplePasswords,
        postgres: server.masterPassword,
      })
afterAll(async () => {
  await server?.stop()
  runner?.close()
})

describe("a pod that waits for the database", () => {
  const job = (context: Parameters<typeof required>[0]) => required(context, runner, absent)

  it("does not start before the bootstrap has run, and says why", async (context) => {
    const { status, stderr } = await job(context).run("rest")
    expect(status).toBe(1)
    expect(stderr).toContain("The password of user authenticator is refused")
  })

  it("starts when its own stage is reached, as its own role", async (context) => {
    expect(await job(context).run("prepare")).toMatchObject({ status: 0 })
    const early = await Promise.all(services.map((service) => job(context).run(service)))
    expect(early.map(({ status }) => status)).toEqual([1, 0, 1, 0, 0])
    expect(early[0]?.stderr).toMatch(
      /^FAILED: The database has not reached [0-9a-f]{16} of auth: see the log of the bootstrap job\.\n$/,
    )
    const complete = await job(context).run("complete", { REALTIME_VERSION: "" })
    expect(complete).toMatchObject({ status: 0 })
    const late = await Promise.all(services.map((service) => job(context).run(service)))
    expect(late.map(({ status }) => status)).toEqual([0, 0, 1, 0, 0])
  })

  it("still starts after a newer release has come and is rolled back", async (context) => {
    expect(await job(context).run("prepare", { BOOTSTRAP_VERSION: "newer" })).toMatchObject({
      status: 0,
    })
    expect(await job(context).run("storage")).toMatchObject({ status: 0 })
    expect(await job(context).run("storage", { VERSION: "newer" })).toMatchObject({ status: 0 })
  })

  it("does not start on a copy that was restored without its roles", async (context) => {
    server?.asSuperuser(
      "update supaflux.stage set authenticator = 1; update supaflux.applied set authenticator = 1",
    )
    expect(await job(context).run("storage")).toMatchObject({ status: 1 })
    const again = await job(context).run("prepare")
    expect(again.stdout).toContain("applying 010-roles.sql")
    expect(await job(context).run("storage")).toMatchObject({ status: 0 })
  })
})
