import type { required } from "@supaflux/testing"
import { afterAll, describe, expect, it } from "vitest"
import { requireProgram } from "../chart-tests/test-support/require-program.ts"
import { databases } from "./test-support/databases.ts"
import { fluxSource, type FluxSource } from "./test-support/flux-source.ts"

const bootstrap = { migrations: { source: { name: "app", path: "/db/sql" } } }
const database = await databases({ 17: { major: 17, values: { bootstrap } } })
const source = await fluxSource()
afterAll(() => source.stop())

type Context = Parameters<typeof required>[0]

describe("migrations from a source of Flux", () => {
  /** Runs the rendered container, in a pod whose API is the one of the test. */
  const fetchOnce = (context: Context, env: Readonly<Record<string, string>> = {}) => {
    requireProgram(context, "python3")
    const { job } = database(context, 17)
    job.write("source/token", "token-of-the-pod\n")
    job.write("source/ca.crt", source.ca)
    const api = {
      KUBERNETES_SERVICE_HOST: "localhost",
      KUBERNETES_SERVICE_PORT: String(source.port),
    }
    return job.run("fetch", { ...api, ...env })
  }
  const good = {
    "db/sql/20260101_first.sql": "create table public.orders (id int);\n",
    "db/sql/2026/20260102_second.sql": "alter table public.orders add column total int;\n",
    "db/sql/README.md": "no SQL",
    "db/20250101_elsewhere.sql": "not what runs",
    "db/sqlite/20250102_elsewhere.sql": "not what runs",
  }
  const reasons: readonly (readonly [string, (flux: FluxSource) => void, number, string])[] = [
    [
      "has not been fetched",
      () => {},
      1,
      "Flux has not fetched GitRepository supabase/app: authentication required",
    ],
    [
      "is not there",
      (flux) => (flux.answer = 404),
      1,
      "The Kubernetes API has no GitRepository supabase/app (404): is it there, and Flux installed?",
    ],
    [
      "may not be seen",
      (flux) => (flux.answer = 403),
      2,
      "The Kubernetes API does not show GitRepository supabase/app to this job (403): see its Role.",
    ],
    [
      "has no SQL in the folder",
      (flux) => flux.publish({ "other/20260101_first.sql": "select 1;" }),
      2,
      "The artifact of GitRepository supabase/app has no *.sql below /db/sql: see bootstrap.migrations.source.path.",
    ],
  ]

  it.for(reasons)(
    "that %s is refused in one sentence",
    async ([, arrange, status, sentence], context) => {
      arrange(source)
      const result = await fetchOnce(context)
      source.answer = 200
      expect(result).toMatchObject({ status, stderr: `FAILED: ${sentence}\n` })
    },
  )

  it("whose content is another than its digest says is refused", async (context) => {
    source.publish(good)
    const { artifact } = source.status as { artifact: { digest: string } }
    const digest = artifact.digest.replace(/.$/, (last) => (last === "0" ? "1" : "0"))
    source.status = { artifact: { ...artifact, digest } }
    expect(await fetchOnce(context)).toMatchObject({
      status: 1,
      stderr: `FAILED: The artifact of GitRepository supabase/app has another digest than ${digest}.\n`,
    })
  })

  it("is asked for from an API that proves who it is, with the token of the pod", async (context) => {
    source.publish(good)
    const { job } = database(context, 17)
    source.asked.length = 0
    expect(await fetchOnce(context)).toMatchObject({ status: 0 })
    expect(source.asked).toEqual([
      "/apis/source.toolkit.fluxcd.io/v1/namespaces/supabase/gitrepositories/app Bearer token-of-the-pod",
    ])
    // An authority that signed another certificate.
    const other = job.read("ca/bundle.pem")
    expect(other).not.toBe(source.ca)
    job.write("other/token", "token-of-the-pod")
    job.write("other/ca.crt", other)
    const refused = await fetchOnce(context, { CREDENTIALS: `${job.folder}/other` })
    expect(refused.status).toBe(1)
    expect(refused.stderr).toContain("certificate verify failed")
    expect(source.asked).toHaveLength(1)
  })

  it("has its folder unpacked, and nothing beside it", async (context) => {
    const { job } = database(context, 17)
    source.publish({ ...good, "db/sql/../../../escaped.sql": "not what is written" })
    job.remove("migrations/source")
    expect(await fetchOnce(context)).toMatchObject({
      status: 0,
      stdout: "2 migrations of GitRepository supabase/app at main@sha1:abc\n",
    })
    expect(job.files("migrations")).toEqual([
      "source/2026/20260102_second.sql",
      "source/20260101_first.sql",
    ])
    expect(job.files("").filter((path) => path.endsWith("escaped.sql"))).toEqual([])
  })

  it("is applied once, and what comes later with it", async (context) => {
    const { job } = database(context, 17)
    expect(await job.run("prepare")).toMatchObject({ status: 0 })
    const apply = async () => {
      job.remove("migrations/source")
      expect(await fetchOnce(context)).toMatchObject({ status: 0 })
      const { status, stdout, stderr } = await job.run("finish", { TABLES: "" })
      return { status, applied: stdout.match(/^applying .*/gm) ?? [], stderr }
    }
    expect(await apply()).toMatchObject({
      status: 0,
      applied: ["applying 20260101_first.sql", "applying 20260102_second.sql"],
    })
    const more = { ...good, "db/sql/20260103_third.sql": "create table public.third (id int);" }
    source.publish(more)
    expect(await apply()).toMatchObject({ status: 0, applied: ["applying 20260103_third.sql"] })
    source.publish({ ...more, "db/sql/20260101_first.sql": "select 1;" })
    expect(await apply()).toEqual({
      status: 3,
      applied: [],
      stderr:
        "FAILED: Migration 20260101_first.sql was applied and has changed since: put it back as it was, and make the change in a new file.\n",
    })
  })
})
