import { requireTool } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { renderChart, type Rendered } from "../test-support/chart.ts"
import { production } from "../test-support/values.ts"

type Context = Parameters<typeof requireTool>[0]

const source = { name: "app", path: "/sql" }
const schedule = "*/5 * * * *"
const render = (context: Context, bootstrap: object) =>
  renderChart(requireTool(context, "helm"), { ...production, bootstrap })
const find = (objects: readonly Rendered[], kind: string, name: string) =>
  objects.find((each) => each.kind === kind && each.metadata.name === name)

interface Pod {
  readonly serviceAccountName: string
  readonly initContainers?: readonly Container[]
  readonly containers: readonly Container[]
  readonly volumes: readonly { readonly name: string }[]
}
interface Container {
  readonly name: string
  readonly volumeMounts: readonly { readonly name: string }[]
}
type Job = Rendered & { readonly spec: { readonly template: { readonly spec: Pod } } }
type CronJob = Rendered & {
  readonly spec: { readonly jobTemplate: Pick<Job, "spec">; readonly schedule: string }
}
const name = "supabase-bootstrap-source"
const jobOf = (objects: readonly Rendered[]) =>
  find(objects, "Job", "supabase-bootstrap-finish") as Job | undefined
const podOf = (objects: readonly Rendered[]): Partial<Pod> =>
  jobOf(objects)?.spec.template.spec ?? {}

describe("a source of users' migrations", () => {
  it("is read in the job after the services, before the migrations run", (context) => {
    const { initContainers = [], containers = [] } = podOf(
      render(context, { migrations: { source } }),
    )
    expect([...initContainers, ...containers].map((each) => each.name)).toEqual(["fetch", "finish"])
  })

  it("lends its token to the container that fetches, and no password to it", (context) => {
    const {
      initContainers = [],
      containers = [],
      volumes = [],
    } = podOf(render(context, { migrations: { source } }))
    const mounts = ([each]: readonly Container[]) => each?.volumeMounts.map((mount) => mount.name)
    expect(mounts(initContainers)).toContain("source-credentials")
    expect(mounts(initContainers)).not.toContain("bootstrap-secrets")
    expect(mounts(containers)).toContain("bootstrap-secrets")
    expect(mounts(containers)).not.toContain("source-credentials")
    // The API server refuses a pod with a mount of a volume that it has not.
    const all = [...initContainers, ...containers].flatMap((each) => mounts([each]) ?? [])
    expect(volumes.map((volume) => volume.name)).toEqual(expect.arrayContaining(all))
  })

  it.for([
    ["GitRepository", "gitrepositories"],
    ["OCIRepository", "ocirepositories"],
    ["Bucket", "buckets"],
  ] as const)("of the kind %s may be read, this one alone", ([kind, resource], context) => {
    const objects = render(context, { migrations: { source: { ...source, kind } } })
    expect(find(objects, "Role", name)).toMatchObject({
      rules: [
        {
          apiGroups: ["source.toolkit.fluxcd.io"],
          resources: [resource],
          resourceNames: ["app"],
          verbs: ["get"],
        },
      ],
    })
    expect(find(objects, "RoleBinding", name)).toMatchObject({
      roleRef: { kind: "Role", name },
      subjects: [{ kind: "ServiceAccount", name: "supabase-bootstrap", namespace: "supabase" }],
    })
  })

  it("lets the job out to Flux and the Kubernetes API, beside the database", (context) => {
    const policy = find(render(context, { migrations: { source } }), "NetworkPolicy", name)
    expect(policy).toMatchObject({
      spec: {
        podSelector: { matchLabels: { "app.kubernetes.io/component": "bootstrap" } },
        policyTypes: ["Egress"],
        egress: [
          {
            to: [
              {
                namespaceSelector: {
                  matchLabels: { "kubernetes.io/metadata.name": "flux-system" },
                },
                podSelector: { matchLabels: { app: "source-controller" } },
              },
            ],
            ports: [{ port: 9090, protocol: "TCP" }],
          },
          {
            to: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"].map((cidr) => ({
              ipBlock: { cidr },
            })),
            ports: [
              { port: 443, protocol: "TCP" },
              { port: 6443, protocol: "TCP" },
            ],
          },
        ],
      },
    })
  })

  it("that is none leaves no right and no way", (context) => {
    const objects = render(context, {})
    for (const kind of ["Role", "RoleBinding", "NetworkPolicy"]) {
      expect(find(objects, kind, name)).toBeUndefined()
    }
    expect(objects.filter(({ kind }) => kind === "CronJob")).toEqual([])
  })
})

describe("a schedule", () => {
  it("repeats the job after the services, one at a time", (context) => {
    const objects = render(context, { migrations: { source }, schedule })
    const job = jobOf(objects)
    const cron = find(objects, "CronJob", "supabase-bootstrap") as CronJob | undefined
    expect(cron?.spec).toMatchObject({ schedule, concurrencyPolicy: "Forbid" })
    expect(cron?.spec.jobTemplate.spec).toEqual(job?.spec)
    // A release owns it: it is no hook, which would stay when the schedule goes.
    expect(cron?.metadata.annotations).toBeUndefined()
  })
})
