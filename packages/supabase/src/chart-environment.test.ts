import { requireTool } from "@supaflux/testing"
import { describe, expect, it, type TestContext } from "vitest"
import { renderChart } from "./test-support/chart.ts"
import { analyticsEnvironment } from "./test-support/environment/analytics.ts"
import { authEnvironment } from "./test-support/environment/auth.ts"
import { dbEnvironment } from "./test-support/environment/db.ts"
import { functionsEnvironment } from "./test-support/environment/functions.ts"
import { imgproxyEnvironment } from "./test-support/environment/imgproxy.ts"
import { kongEnvironment } from "./test-support/environment/kong.ts"
import { metaEnvironment } from "./test-support/environment/meta.ts"
import { minioEnvironment } from "./test-support/environment/minio.ts"
import { realtimeEnvironment } from "./test-support/environment/realtime.ts"
import { restEnvironment } from "./test-support/environment/rest.ts"
import { namesIn, type ServiceEnvironment } from "./test-support/environment/service-environment.ts"
import { storageEnvironment } from "./test-support/environment/storage.ts"
import { studioEnvironment } from "./test-support/environment/studio.ts"
import { vectorEnvironment } from "./test-support/environment/vector.ts"
import { containerOf, workloadOf, type Container } from "./test-support/objects.ts"
import { everything, local, over, production } from "./test-support/values.ts"
import type { OptionalService, SupabaseService } from "./services.ts"

const environments: Readonly<Record<SupabaseService | OptionalService, ServiceEnvironment>> = {
  kong: kongEnvironment,
  auth: authEnvironment,
  rest: restEnvironment,
  realtime: realtimeEnvironment,
  storage: storageEnvironment,
  imgproxy: imgproxyEnvironment,
  functions: functionsEnvironment,
  meta: metaEnvironment,
  studio: studioEnvironment,
  analytics: analyticsEnvironment,
  vector: vectorEnvironment,
  db: dbEnvironment,
  minio: minioEnvironment,
}
const services = Object.keys(environments) as (SupabaseService | OptionalService)[]
const usual = services.filter((one) => !["analytics", "vector", "db", "minio"].includes(one))
const render = (context: TestContext, values: object) =>
  renderChart(requireTool(context, "helm"), values)

/** Variables of a user, which no service has to know. */
const extra = ["GREETING", "TOKEN"]
const namesOf = ({ env = [] }: Container) =>
  env.map(({ name }) => name).filter((name) => !extra.includes(name))
const valueOf = (container: Container, variable: string) =>
  container.env?.find(({ name }) => name === variable)

describe.each(services)("the environment of %s", (service) => {
  const { required, reads, scripts = "" } = environments[service]
  const known = [...namesIn(required), ...namesIn(reads), ...namesIn(scripts)]

  it("holds only what it reads, each variable once", (context) => {
    const { spec } = workloadOf(render(context, everything), service).spec.template
    const own = (spec.initContainers ?? []).filter(
      ({ image }) => image === spec.containers[0]?.image,
    )
    for (const container of [...own, ...spec.containers]) {
      const names = namesOf(container)
      expect(names).toEqual([...new Set(names)])
      expect(known).toEqual(expect.arrayContaining(names))
    }
  })

  it("holds what it needs, and nothing empty", (context) => {
    const container = containerOf(render(context, everything), service)
    expect(namesOf(container)).toEqual(expect.arrayContaining([...namesIn(required)]))
    for (const { value, valueFrom } of container.env ?? []) {
      expect(value === undefined ? valueFrom : value).toBeTruthy()
    }
  })
})

it.for(usual)("%s reads no more in production than it knows", (service, context) => {
  const { required, reads, scripts = "" } = environments[service]
  const container = containerOf(render(context, production), service)
  expect([...namesIn(required), ...namesIn(reads), ...namesIn(scripts)]).toEqual(
    expect.arrayContaining([...namesOf(container)]),
  )
  for (const { value } of container.env ?? []) expect(value).not.toBe("")
})

it("gives every secret by reference, never as a value", (context) => {
  for (const service of services) {
    for (const { name, value } of containerOf(render(context, everything), service).env ?? []) {
      const secret = /(SECRET|PASSWORD|PASS|TOKEN|_KEY|COOKIE|KEYS|JWKS|SECRET_KEY_BASE)$/.test(
        name,
      )
      expect([name, secret ? value : undefined]).toEqual([name, undefined])
    }
  }
})

describe("TLS to the database", () => {
  const ca = "/etc/supabase/database/ca.pem"
  const pem = { configMapKeyRef: { name: "supabase-database-ca", key: "ca.pem" } }
  const argumentsOf = ({ command = [] }: Container) => command.join(" ")

  it("is verified by every client", (context) => {
    const objects = render(context, production)
    expect(argumentsOf(containerOf(objects, "auth"))).toContain(
      `?sslmode=verify-full&sslrootcert=${ca}`,
    )
    expect(valueOf(containerOf(objects, "rest"), "PGSSLMODE")?.value).toBe("verify-full")
    expect(valueOf(containerOf(objects, "rest"), "PGSSLROOTCERT")?.value).toBe(ca)
    expect(valueOf(containerOf(objects, "realtime"), "DB_SSL")?.value).toBe("true")
    expect(valueOf(containerOf(objects, "realtime"), "DB_SSL_CA_CERT")?.value).toBe(ca)
    expect(valueOf(containerOf(objects, "storage"), "DATABASE_SSL_ROOT_CERT")?.valueFrom).toEqual(
      pem,
    )
    expect(argumentsOf(containerOf(objects, "storage"))).not.toContain("sslmode")
    expect(argumentsOf(containerOf(objects, "meta"))).toContain("?sslmode=verify-full")
    expect(valueOf(containerOf(objects, "meta"), "PG_META_DB_SSL_ROOT_CERT")?.valueFrom).toEqual(
      pem,
    )
    for (const service of ["auth", "rest", "realtime"] as const) {
      const mounts = containerOf(objects, service).volumeMounts ?? []
      expect(mounts).toContainEqual({
        name: "database-ca",
        mountPath: "/etc/supabase/database",
        readOnly: true,
      })
    }
  })

  it("stays on for Realtime's tenant", (context) => {
    const { spec } = workloadOf(render(context, production), "realtime").spec.template
    const tenant = spec.initContainers?.find(({ name }) => name === "tenant")
    expect(tenant === undefined ? tenant : valueOf(tenant, "TENANT_SSL_ENFORCED")?.value).toBe(
      "true",
    )
  })

  it("can be required without proof, and be off for a local database", (context) => {
    const caBundle = { configMap: "", key: "" }
    const required = render(
      context,
      over(production, { database: { sslMode: "require", caBundle } }),
    )
    expect(argumentsOf(containerOf(required, "auth"))).toContain("?sslmode=require")
    expect(argumentsOf(containerOf(required, "storage"))).toContain("?sslmode=no-verify")
    expect(valueOf(containerOf(required, "realtime"), "DB_SSL")?.value).toBe("true")
    const plain = render(context, local)
    expect(argumentsOf(containerOf(plain, "storage"))).toContain("?sslmode=disable")
    expect(valueOf(containerOf(plain, "realtime"), "DB_SSL")?.value).toBe("false")
  })
})

it("keeps passwords out of arguments", (context) => {
  for (const service of services) {
    const { command = [], args = [] } = containerOf(render(context, everything), service)
    expect([...command, ...args].join(" ")).not.toMatch(/\$\([A-Z_]*PASSWORD\)/)
  }
})

it("gives Storage no keys of AWS, nor a volume of files", (context) => {
  const objects = render(context, production)
  expect(
    namesOf(containerOf(objects, "storage")).filter((name) => name.startsWith("AWS_")),
  ).toEqual([])
  const roleArn = "arn:aws:iam::1:role/storage"
  const annotated = render(context, over(production, { storage: { roleArn } })).find(
    ({ kind, metadata }) => kind === "ServiceAccount" && metadata.name === "supabase-storage",
  )
  expect(annotated?.metadata.annotations).toEqual({ "eks.amazonaws.com/role-arn": roleArn })
})

it("lets imgproxy read the bucket and nothing else", (context) => {
  const imgproxy = containerOf(render(context, production), "imgproxy")
  expect(valueOf(imgproxy, "IMGPROXY_ALLOWED_SOURCES")?.value).toBe(
    "https://example-supabase-production.s3.eu-central-1.amazonaws.com/,https://s3.eu-central-1.amazonaws.com/example-supabase-production/",
  )
  expect(valueOf(imgproxy, "IMGPROXY_ALLOW_LINK_LOCAL_SOURCE_ADDRESSES")?.value).toBe("false")
})

it("lets Realtime's pods find each other, by their own addresses", (context) => {
  const realtime = containerOf(render(context, production), "realtime")
  expect(valueOf(realtime, "POD_IP")?.valueFrom).toEqual({
    fieldRef: { fieldPath: "status.podIP" },
  })
  expect(valueOf(realtime, "DNS_NODES")?.value).toBe(
    "supabase-realtime-peers.supabase.svc.cluster.local",
  )
  expect(valueOf(realtime, "ERL_AFLAGS")?.value).toContain(
    "inet_dist_listen_min 9100 inet_dist_listen_max 9103",
  )
  expect(valueOf(realtime, "SELF_HOST_TENANT_NAME")?.value).toBe("supabase-realtime")
  expect(realtime.command).toEqual(["/usr/bin/tini", "-s", "-g", "--", "/app/bin/server"])
})
