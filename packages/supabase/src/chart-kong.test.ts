import { requireTool } from "@supaflux/testing"
import { describe, expect, it, type TestContext } from "vitest"
import { renderChart } from "./test-support/chart.ts"
import { configOf, dataOf, type Plugin } from "./test-support/kong.ts"
import { containerOf, workloadOf } from "./test-support/objects.ts"
import { everything, over, production } from "./test-support/values.ts"

const render = (context: TestContext, values: object = production) =>
  renderChart(requireTool(context, "helm"), values)

/** Each route: its path, where it leads, and what stands between. */
const key = "cors key-auth acl:admin,anon post-function"
const routes = [
  ["/auth/v1/verify", "auth:9999/verify", "cors"],
  ["/auth/v1/callback", "auth:9999/callback", "cors"],
  ["/auth/v1/authorize", "auth:9999/authorize", "cors"],
  ["/auth/v1/.well-known/jwks.json", "auth:9999/.well-known/jwks.json", "cors"],
  [
    "/auth/v1/.well-known/openid-configuration",
    "auth:9999/.well-known/openid-configuration",
    "cors",
  ],
  ["/sso/saml/acs", "auth:9999/sso/saml/acs", "cors"],
  ["/sso/saml/metadata", "auth:9999/sso/saml/metadata", "cors"],
  [
    "/.well-known/oauth-authorization-server",
    "auth:9999/.well-known/oauth-authorization-server",
    "cors",
  ],
  ["/auth/v1/", "auth:9999/", key],
  ["~/rest/v1/?$", "rest:3000/", "cors key-auth acl:admin post-function"],
  ["/rest/v1/", "rest:3000/", key],
  [
    "/graphql/v1",
    "rest:3000/rpc/graphql",
    "cors key-auth acl:admin,anon request-transformer post-function",
  ],
  ["/realtime/v1/", "realtime:4000/socket", key],
  ["/realtime/v1/api/openapi", "realtime:4000/", "request-termination:403"],
  ["/realtime/v1/api/tenants", "realtime:4000/", "request-termination:403"],
  ["/realtime/v1/api", "realtime:4000/api", key],
  ["/storage/v1/metrics", "storage:5000/", "request-termination:403"],
  ["/storage/v1/", "storage:5000/", "cors post-function"],
  ["/functions/v1/", "functions:9000/", "cors post-function"],
  ["/pg/", "meta:8080/", "key-auth acl:admin"],
  ["/api/mcp", "studio:3000/", "request-termination:403"],
  ["/mcp", "studio:3000/", "request-termination:403"],
  ["/favicon/", "studio:3000/favicon/", ""],
  ["/manifest.json", "studio:3000/manifest.json", ""],
  ["/", "studio:3000/", "basic-auth"],
] as const

function pluginsOf(plugins: readonly Plugin[]): string {
  return plugins
    .map(({ name, config }) => {
      if (name === "acl") return `acl:${(config["allow"] as string[]).join(",")}`
      return name === "request-termination" ? `${name}:${String(config["status_code"])}` : name
    })
    .join(" ")
}

describe("Kong's configuration", () => {
  it("has every route of the API, each with what protects it", (context) => {
    const { services } = configOf(render(context, everything))
    const found = services.map(({ url, routes, plugins }) => [
      routes.flatMap(({ paths }) => paths).join(),
      url.replace("http://supabase-", ""),
      pluginsOf(plugins),
    ])
    const lines = (list: readonly (readonly string[])[]) => list.map((one) => one.join(" ")).sort()
    expect(lines(found)).toEqual(lines(routes))
  })

  it("has no route for graphql, which Amazon RDS cannot serve", (context) => {
    const { services } = configOf(render(context))
    expect(services.map(({ name }) => name)).not.toContain("graphql-v1")
  })

  it.each(["auth", "rest", "realtime", "storage", "functions", "studio"])(
    "has no route to %s when it is off",
    (service) => {
      const context = { skip: () => undefined as never }
      const values = over(production, { [service]: { enabled: false } })
      const objects = renderChart(requireTool(context, "helm"), values)
      const urls = configOf(objects).services.map(({ url }) => url)
      expect(urls.filter((url) => url.includes(`supabase-${service}:`))).toEqual([])
    },
  )

  it("knows both generations of keys, when both are there", (context) => {
    const keysOf = (values: object) =>
      configOf(render(context, values)).consumers.map(
        ({ username, acls, keyauth_credentials: keys }) => [
          username,
          acls?.map(({ group }) => group),
          keys?.map((one) => one.key),
        ],
      )
    expect(keysOf(production)).toEqual([
      ["anon", ["anon"], ["$secret:jwt.anonKey", "$secret:jwt.publishableKey"]],
      ["service_role", ["admin"], ["$secret:jwt.serviceKey", "$secret:jwt.secretKey"]],
      ["dashboard", undefined, undefined],
    ])
    const { jwt, ...others } = production["secrets"] as { jwt: Record<string, object> }
    const { publishableKey: _publishable, ...legacy } = jwt
    const secrets = { ...others, jwt: legacy }
    expect(keysOf({ ...production, secrets })).toEqual([
      ["anon", ["anon"], ["$secret:jwt.anonKey"]],
      ["service_role", ["admin"], ["$secret:jwt.serviceKey"]],
      ["dashboard", undefined, undefined],
    ])
  })

  it("lets the named sites in, by default the API's own", (context) => {
    const origins = (values: object) =>
      new Set(
        configOf(render(context, values)).services.flatMap(({ plugins }) =>
          plugins
            .filter(({ name }) => name === "cors")
            .map(({ config }) => JSON.stringify(config["origins"])),
        ),
      )
    expect([...origins(production)]).toEqual(['["https://api.example.com"]'])
    const app = { kong: { cors: { origins: ["https://app.example.com"] } } }
    expect([...origins(over(production, app))]).toEqual(['["https://app.example.com"]'])
  })

  it("keeps no file of Storage on the way, and waits for functions", (context) => {
    const { services } = configOf(render(context))
    const service = (name: string) => services.find((one) => one.name === name)
    expect(service("storage-v1")?.routes[0]).toMatchObject({
      request_buffering: false,
      response_buffering: false,
    })
    expect(service("functions-v1")?.read_timeout).toBe(150_000)
  })

  it("names every plugin that it uses, and logs no query", (context) => {
    const objects = render(context, everything)
    const { services, plugins } = configOf(objects)
    const env = Object.fromEntries(
      (containerOf(objects, "kong").env ?? []).map((one) => [one.name, one.value]),
    )
    const known = env["KONG_PLUGINS"]?.split(",") ?? []
    for (const { name } of [...plugins, ...services.flatMap((one) => one.plugins)]) {
      expect(known).toContain(name)
    }
    expect(env["KONG_PROXY_ACCESS_LOG"]).toBe("/dev/stdout supaflux")
    expect(env["KONG_NGINX_HTTP_LOG_FORMAT"]).toMatch(/^supaflux escape=json /)
    expect(env["KONG_NGINX_HTTP_LOG_FORMAT"]).toContain("$uri")
    expect(env["KONG_NGINX_HTTP_LOG_FORMAT"]).not.toMatch(
      /\$(request|args|query_string|request_uri|http_referer)\b/,
    )
    expect(env["KONG_ADMIN_LISTEN"]).toBe("off")
  })

  it("asks for the secrets that it holds, and mounts no other", (context) => {
    const { spec } = workloadOf(render(context), "kong").spec.template
    const volume = spec.volumes?.find(({ name }) => name === "secrets") as unknown as {
      projected: { sources: { secret: { items: { path: string }[] } }[] }
    }
    const mounted = volume.projected.sources.flatMap(({ secret }) =>
      secret.items.map(({ path }) => path),
    )
    const text = dataOf(render(context))["kong.json"] ?? ""
    const held = new Set([...text.matchAll(/\$secret:([\w.]+)/g)].map(([, name = ""]) => name))
    expect(mounted.toSorted()).toEqual([...held].sort())
  })
})
