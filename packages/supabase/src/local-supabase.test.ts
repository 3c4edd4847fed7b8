import { createHmac } from "node:crypto"
import { generate, type Environment } from "@supaflux/core"
import { flux } from "@supaflux/flux"
import { requireTool } from "@supaflux/testing"
import { describe, expect, it, type TestContext } from "vitest"
import { localSecrets } from "./local-secrets.ts"
import { localSupabase } from "./local-supabase.ts"
import { secretCatalog } from "./secret-catalog.ts"
import { renderChart } from "./test-support/chart.ts"
import { ofKind, podsOf, type Workloads } from "./test-support/objects.ts"

const component = localSupabase()
const resources = Object.values(component.resources) as readonly {
  readonly kind: string
  readonly metadata: { readonly name: string }
  readonly stringData?: Readonly<Record<string, string>>
}[]
const render = (context: TestContext) =>
  renderChart(requireTool(context, "helm"), component.resources.release.spec?.values)

describe("Supabase on one machine", () => {
  it("has every secret that its pods read", (context) => {
    const made = new Set(
      resources.flatMap(({ kind, metadata, stringData = {} }) =>
        kind === "Secret" ? Object.keys(stringData).map((key) => `${metadata.name}/${key}`) : [],
      ),
    )
    const text = JSON.stringify(podsOf(render(context)))
    const read = [...text.matchAll(/"secretKeyRef":\{"name":"([^"]+)","key":"([^"]+)"\}/g)]
    for (const [, name = "", key = ""] of read) expect([...made]).toContain(`${name}/${key}`)
    expect(read.length).toBeGreaterThan(30)
  })

  it("is one pod a service, with a database and an S3 server of its own", (context) => {
    const deployments = ofKind<Workloads>(render(context), "Deployment")
    expect(deployments.map(({ spec }) => spec.replicas)).toEqual(deployments.map(() => 1))
    const names = deployments.map(({ metadata }) => metadata.name)
    expect(names).toEqual(
      expect.arrayContaining(["supabase-db", "supabase-minio", "supabase-kong"]),
    )
    expect(ofKind(render(context), "HorizontalPodAutoscaler")).toEqual([])
  })

  it("has nothing of AWS", (context) => {
    const objects = render(context).filter(({ kind }) => kind !== "ConfigMap")
    expect(JSON.stringify(objects)).not.toContain("amazonaws")
  })

  it("is for disposable environments alone", async () => {
    const environment = (disposable: boolean): Environment => ({
      name: "local",
      disposable,
      components: [component],
      provides: { namespaces: ["supabase"] },
      delivery: flux(),
    })
    expect((await generate(environment(true))).findings).toEqual([])
    const codes = (await generate(environment(false))).findings.map(({ code }) => code)
    expect(codes.length).toBeGreaterThan(5)
  })

  it("lies beside the GitRepository when its chart is in Git", () => {
    const git = localSupabase({ chart: { type: "git", path: "./charts/supabase" } })
    expect(git.resources.release.metadata?.namespace).toBe("flux-system")
    expect(git.resources.release.spec?.targetNamespace).toBe("supabase")
  })
})

describe("its secrets", () => {
  const secrets = localSecrets()

  it("are always the same", () => {
    expect(localSecrets()).toEqual(secrets)
  })

  it("are of the length and letters that the catalog asks for", () => {
    let checked = 0
    for (const [name, { keys }] of Object.entries(secretCatalog)) {
      for (const [key, { format }] of Object.entries(keys)) {
        const value = secrets[name as keyof typeof secretCatalog]?.[key]
        if (value === undefined || !("length" in format)) continue
        checked += 1
        expect([name, key, value.length]).toEqual([name, key, format.length])
        expect(value).toMatch(format.type === "hex" ? /^[0-9a-f]+$/ : /^[a-z0-9]*[a-z][a-z0-9]*$/)
      }
    }
    expect(checked).toBeGreaterThan(10)
    expect(secrets.realtime?.["secretKeyBase"]).toHaveLength(64)
  })

  it.each(["anon", "service_role"])(
    "hold a key of the role %s, signed by the JWT secret",
    (role) => {
      const { secret = "", anonKey = "", serviceKey = "" } = secrets.jwt ?? {}
      const [head = "", body = "", signature] = (role === "anon" ? anonKey : serviceKey).split(".")
      expect(signature).toBe(
        createHmac("sha256", secret).update(`${head}.${body}`).digest("base64url"),
      )
      expect(JSON.parse(Buffer.from(body, "base64url").toString())).toMatchObject({ role })
    },
  )

  it("hold a token that opens Realtime's metrics and no API", () => {
    const { metricsJwtSecret = "", metricsToken = "" } = secrets.realtime ?? {}
    const [head = "", body = "", signature] = metricsToken.split(".")
    expect(signature).toBe(
      createHmac("sha256", metricsJwtSecret).update(`${head}.${body}`).digest("base64url"),
    )
    // Realtime asks for the time of its end and of its making.
    const claims = JSON.parse(Buffer.from(body, "base64url").toString()) as Record<string, unknown>
    expect(Object.entries(claims).map(([name, value]) => `${name} ${typeof value}`)).toEqual([
      "iss string",
      "iat number",
      "exp number",
    ])
  })
})
