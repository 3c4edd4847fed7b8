import { requireTool } from "@supaflux/testing"
import { describe, expect, it, type TestContext } from "vitest"
import { renderChart, templateChart } from "../test-support/chart.ts"
import { over } from "../test-support/values.ts"
import { workload } from "../workload.ts"
import { testPods } from "./test-support/chart-pods.ts"
import { everything, production } from "./test-support/values.ts"

const render = (context: TestContext, values: object) =>
  testPods(renderChart(requireTool(context, "helm"), values))
const namesOf = (pods: ReturnType<typeof testPods>) =>
  pods.map(({ metadata }) => metadata.name.replace("supabase-test-", ""))

const inProduction = [
  "kong",
  "db",
  "auth",
  "rest",
  "realtime",
  "storage",
  "imgproxy",
  "functions",
  "meta",
  "studio",
  "smoke-keys",
  "smoke",
  "smoke-broadcast",
]

describe("the pods of helm test", () => {
  it("are one a service, and those of the smoke test after them", (context) => {
    expect(namesOf(render(context, production))).toEqual(inProduction)
    expect(namesOf(render(context, everything))).toEqual(
      expect.arrayContaining([...inProduction, "analytics", "minio"]),
    )
  })

  it.for([
    ["auth", ["auth", "smoke-keys", "smoke"], []],
    ["rest", ["rest"], ["rows"]],
    ["realtime", ["realtime", "smoke-broadcast"], []],
    ["storage", ["storage", "imgproxy"], ["objects"]],
    ["imgproxy", ["imgproxy"], []],
    ["functions", ["functions"], ["functions"]],
    // Studio cannot do without Meta.
    ["meta", ["db", "meta", "studio"], ["meta", "rows"]],
    ["studio", ["studio"], []],
  ] as const)(
    "are without those that need %s where it is off",
    ([service, absent, scripts], context) => {
      const off = service === "meta" ? ["meta", "studio"] : [service]
      const pods = render(
        context,
        over(production, Object.fromEntries(off.map((name) => [name, { enabled: false }]))),
      )
      expect(namesOf(pods)).toEqual(
        inProduction.filter((name) => !absent.some((gone) => gone === name)),
      )
      const smoke = pods.find(({ metadata }) => metadata.name === "supabase-test-smoke")
      const { command = [], env = [] } = smoke?.spec.containers[0] ?? {}
      const services = env.find(({ name }) => name === "SERVICES")?.value ?? ""
      expect(services.split(" ")).not.toContain(service)
      for (const script of scripts) expect(command).not.toContain(script)
    },
  )

  it("do not render for a function that asks for no JWT", (context) => {
    const open = over(production, { functions: { public: ["greet"] } })
    const { status, stderr } = templateChart(requireTool(context, "helm"), open)
    expect(status).toBe(1)
    expect(stderr).toContain("tests.function is greet, which functions.public opens to everybody")
  })

  it("are hooks that run in this order, and stay with their log", (context) => {
    for (const [index, { metadata }] of render(context, production).entries()) {
      expect(metadata.annotations).toEqual({
        "helm.sh/hook": "test",
        // Analytics and MinIO have places in the order, too.
        "helm.sh/hook-weight": expect.any(String) as string,
        "helm.sh/hook-delete-policy": "before-hook-creation",
      })
      expect(Number(metadata.annotations?.["helm.sh/hook-weight"])).toBeGreaterThanOrEqual(index)
    }
  })

  it("have the identity that may call Kong, and an end", (context) => {
    const { name, labels } = workload("supabase", "test")
    for (const { metadata, spec } of render(context, everything)) {
      expect(metadata.labels).toMatchObject(labels)
      expect(spec.serviceAccountName).toBe(name)
      expect(spec.activeDeadlineSeconds).toBe(300)
      expect(spec.containers).toHaveLength(1)
    }
  })

  it("fit the restricted level, in small images of one version", (context) => {
    for (const { spec } of render(context, everything)) {
      expect(spec).toMatchObject({
        restartPolicy: "Never",
        automountServiceAccountToken: false,
        securityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
      })
      for (const container of spec.containers) {
        expect(container).toMatchObject({
          image: expect.stringMatching(/^docker\.io\/(curlimages\/curl|python):\d+\.\d+/) as string,
          resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { memory: "64Mi" } },
          securityContext: {
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ["ALL"] },
          },
        })
      }
    }
  })

  it("get secrets by reference, and each no more than it uses", (context) => {
    const secretsOf = Object.fromEntries(
      render(context, production).map(({ metadata, spec }) => [
        metadata.name.replace("supabase-test-", ""),
        spec.containers.flatMap(({ env }) =>
          env.flatMap(({ name, valueFrom }) => (valueFrom === undefined ? [] : [name])),
        ),
      ]),
    )
    expect(secretsOf).toEqual({
      kong: [],
      db: ["SERVICE_KEY"],
      auth: ["ANON_KEY", "SERVICE_KEY"],
      rest: ["ANON_KEY", "SERVICE_KEY"],
      realtime: ["ANON_KEY"],
      storage: ["ANON_KEY", "SERVICE_KEY"],
      imgproxy: ["SERVICE_KEY"],
      functions: ["ANON_KEY"],
      meta: ["ANON_KEY", "SERVICE_KEY"],
      studio: ["DASHBOARD_PASSWORD", "DASHBOARD_USERNAME"],
      "smoke-keys": ["ANON_KEY", "JWT_SECRET", "SERVICE_KEY"],
      smoke: ["ANON_KEY", "PUBLISHABLE_KEY", "SECRET_KEY", "SERVICE_KEY"],
      "smoke-broadcast": ["ANON_KEY"],
    })
  })

  it("ask Kong, and the services that Kong does not serve at their own address", (context) => {
    for (const { metadata, spec } of render(context, everything)) {
      const own = /-test-(analytics|minio)$/.exec(metadata.name)?.[1]
      const port = own === undefined ? 8000 : own === "minio" ? 9000 : 4000
      expect(spec.containers[0]?.env.find(({ name }) => name === "BASE_URL")?.value).toBe(
        `http://supabase-${own ?? "kong"}:${port}`,
      )
    }
  })
})
