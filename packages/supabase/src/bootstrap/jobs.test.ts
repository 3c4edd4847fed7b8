import { helm, requireTool } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { renderJobs, type RenderedObject } from "./test-support/rendered-jobs.ts"

type Context = Parameters<typeof requireTool>[0]

const all = { configMaps: ["mine", "of-others"], image: "ghcr.io/acme/sql:1", path: "/sql" }
const render = (context: Context, values: object = {}) =>
  renderJobs(requireTool(context, "helm"), { bootstrap: { migrations: all }, ...values })
const annotation = ({ metadata }: RenderedObject, name: string) =>
  metadata.annotations?.[`helm.sh/${name}`]
const jobsOf = (objects: readonly RenderedObject[]) => objects.filter(({ kind }) => kind === "Job")

describe("the jobs of the bootstrap", () => {
  it("run before the services and after them, what they mount before the first", (context) => {
    const order = render(context)
      .map((object) => [
        annotation(object, "hook"),
        Number(annotation(object, "hook-weight")),
        `${object.kind} ${object.metadata.name}`,
      ])
      .sort((a, b) => String(b[0]).localeCompare(String(a[0])) || Number(a[1]) - Number(b[1]))
    expect(order).toEqual([
      ["pre-install,pre-upgrade,pre-rollback", -20, "ServiceAccount supabase-bootstrap"],
      ["pre-install,pre-upgrade,pre-rollback", -20, "ConfigMap supabase-bootstrap"],
      ["pre-install,pre-upgrade", -10, "Job supabase-bootstrap-prepare"],
      ["post-install,post-upgrade", 0, "Job supabase-bootstrap-finish"],
    ])
  })

  it("are deleted before they are made again, not when they succeed: their log stays", (context) => {
    const policies = render(context).map((object) => annotation(object, "hook-delete-policy"))
    expect(new Set(policies)).toEqual(new Set(["before-hook-creation"]))
  })

  it("mount what is a hook of theirs, or what exists before the release", (context) => {
    const objects = render(context)
    const made = objects
      .filter(({ kind }) => kind === "ConfigMap")
      .map(({ metadata }) => metadata.name)
    const given = ["database-ca", "mine", "of-others"]
    for (const { spec } of jobsOf(objects)) {
      const { volumes, serviceAccountName, containers, initContainers = [] } = spec.template.spec
      expect(objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toContain(
        `ServiceAccount ${serviceAccountName}`,
      )
      const mounted = volumes.flatMap(({ configMap }) => configMap?.name ?? [])
      expect(mounted.filter((name) => ![...made, ...given].includes(name))).toEqual([])
      const names = volumes.map(({ name }) => name)
      const mounts = [...containers, ...initContainers].flatMap((each) => each.volumeMounts)
      expect(mounts.filter(({ name }) => !names.includes(name))).toEqual([])
    }
  })

  it("end at once with what another try can not heal, and are tried again after the rest", (context) => {
    for (const { spec } of jobsOf(render(context))) {
      const ours = [...(spec.template.spec.initContainers ?? []), ...spec.template.spec.containers]
        .filter(({ command }) => command.includes("/bootstrap/bootstrap.sh"))
        .map(({ name }) => name)
      expect(spec.podFailurePolicy.rules).toEqual([
        { action: "Ignore", onPodConditions: [{ type: "DisruptionTarget" }] },
        ...ours.map((containerName) => ({
          action: "FailJob",
          onExitCodes: { containerName, operator: "In", values: [2, 3] },
        })),
      ])
      expect(spec.backoffLimit).toBe(3)
    }
  })

  it("have failed for good before Helm's patience ends, even when the server never answers", (context) => {
    // Twenty minutes, as the builder of the release says.
    const helmTimeout = 20 * 60
    for (const { spec } of jobsOf(render(context))) {
      const [{ env = [] } = {}] = spec.template.spec.containers
      const wait = Number(env.find(({ name }) => name === "WAIT_SECONDS")?.value)
      // Kubernetes pauses 10, 20, 40 seconds between the tries.
      expect((spec.backoffLimit + 1) * wait + 70).toBeLessThan(spec.activeDeadlineSeconds)
      expect(spec.activeDeadlineSeconds).toBeLessThan(helmTimeout)
    }
  })

  it("let Auth migrate once, between the roles and the tenant schema of Realtime", (context) => {
    const [job] = jobsOf(render(context)).filter(({ metadata }) =>
      metadata.name.endsWith("prepare"),
    )
    const { initContainers = [], containers = [] } = job?.spec.template.spec ?? {}
    expect([...initContainers, ...containers].map(({ name }) => name)).toEqual([
      "prepare",
      "auth-migrate",
      "realtime-dump",
      "complete",
    ])
    expect(initContainers[1]?.image).toMatch(/\/supabase\/gotrue:v/)
    expect(initContainers[2]?.image).toMatch(/\/supabase\/realtime:v/)
  })

  it("leave out what is switched off", (context) => {
    const off = { auth: { enabled: false }, realtime: { enabled: false } }
    const [job] = jobsOf(render(context, off))
    const names = jobsOf(render(context, off)).flatMap(({ spec }) =>
      [...(spec.template.spec.initContainers ?? []), ...spec.template.spec.containers].map(
        ({ name }) => name,
      ),
    )
    expect(job).toBeDefined()
    expect(names.sort()).toEqual(["complete", "finish", "prepare"])
    expect(render(context, { bootstrap: { enabled: false } })).toEqual([])
  })

  it("come with PostgreSQL in the cluster, as it is part of the release", (context) => {
    const objects = render(context, { db: { enabled: true }, database: { host: "" } })
    expect(objects.flatMap(({ metadata }) => Object.keys(metadata.annotations ?? {}))).toEqual([])
    // A job can't be changed: each revision has its own.
    expect(
      jobsOf(objects)
        .map(({ metadata }) => metadata.name)
        .sort(),
    ).toEqual(["supabase-bootstrap-finish-1", "supabase-bootstrap-prepare-1"])
    const hosts = jobsOf(objects).flatMap(({ spec }) =>
      spec.template.spec.containers.map(
        ({ env }) => env?.find(({ name }) => name === "PGHOST")?.value,
      ),
    )
    expect(new Set(hosts)).toEqual(new Set(["supabase-db"]))
  })

  it("hold no secret in a variable but by reference", (context) => {
    const variables = jobsOf(render(context)).flatMap(({ spec }) =>
      [...spec.template.spec.containers, ...(spec.template.spec.initContainers ?? [])].flatMap(
        ({ env = [] }) => env,
      ),
    )
    const secret = variables.filter(({ name }) => /PASSWORD|SECRET|PGUSER/.test(name))
    expect(new Set(secret.map(({ name }) => name))).toEqual(
      new Set(["PGUSER", "GOTRUE_JWT_SECRET"]),
    )
    expect(secret.filter(({ value }) => value !== undefined)).toEqual([])
  })

  it("say which secret is missing", () => {
    const command = helm()
    if (command === undefined) return
    expect(() => renderJobs(command, { secrets: {} })).toThrow(
      /secrets\.\w+\.\w+ is missing, but the bootstrap reads it/,
    )
  })

  it("are of a version that follows what runs, and nothing else", (context) => {
    const versions = (values: object) =>
      jobsOf(render(context, values)).flatMap(({ spec }) =>
        [...(spec.template.spec.initContainers ?? []), ...spec.template.spec.containers].flatMap(
          ({ env = [] }) =>
            env.filter(({ name }) => name.endsWith("_VERSION")).map(({ value }) => value),
        ),
      )
    const [bootstrap, auth, realtime] = versions({})
    expect(versions({ publicUrl: "https://other.example.com" })).toEqual([
      bootstrap,
      auth,
      realtime,
    ])
    const newer = versions({ auth: { enabled: true, image: { tag: "v9.9.9" } } })
    expect([newer[0], newer[2]]).toEqual([bootstrap, realtime])
    expect(newer[1]).not.toBe(auth)
  })
})
