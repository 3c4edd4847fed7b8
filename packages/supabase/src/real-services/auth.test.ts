import { createHmac } from "node:crypto"
import { freePort, requireTool } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { authAbsent, authBinary, authPath } from "../bootstrap/test-support/auth-service.ts"
import { databases } from "../bootstrap/test-support/databases.ts"
import { renderChart } from "../test-support/chart.ts"
import { containerOf } from "../test-support/objects.ts"
import { over, production } from "../test-support/values.ts"
import { startRealService } from "./test-support/real-service.ts"

const database = authBinary === undefined ? undefined : await databases({ auth: { major: 17 } })
const secret = "a-secret-of-no-less-than-thirty-two-characters"
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url")
function serviceKey(): string {
  const exp = Math.floor(Date.now() / 1000) + 600
  const data = `${encode({ alg: "HS256", typ: "JWT" })}.${encode({ role: "service_role", exp })}`
  return `${data}.${createHmac("sha256", secret).update(data).digest("base64url")}`
}

describe("Auth, with the command and the environment that the chart renders", () => {
  it("is healthy, makes a user, signs it in, and counts", { timeout: 120_000 }, async (context) => {
    // Not even in CI is its absence an error: it is no package of any registry.
    if (authBinary === undefined || database === undefined) return context.skip(authAbsent)
    const { job, server, passwords } = database(context, "auth")
    expect(await job.run("prepare")).toMatchObject({ status: 0 })
    const path = authPath(authBinary, job.folder)
    expect(await job.run("auth-migrate", { PATH: path })).toMatchObject({ status: 0 })
    const values = over(production, { database: { host: server.host, port: server.port } })
    const container = containerOf(renderChart(requireTool(context, "helm"), values), "auth")
    const [port, metrics] = [await freePort(), await freePort()]
    const base = `http://127.0.0.1:${port}`
    const auth = await startRealService({
      container,
      program: container.args ?? [],
      contents: {
        "supabase-database-auth-admin/password": passwords["supabase_auth_admin"] ?? "",
        "supabase-jwt/secret": secret,
        "supabase-jwt/keys": JSON.stringify([
          {
            kty: "oct",
            k: Buffer.from(secret).toString("base64url"),
            kid: "legacy",
            alg: "HS256",
            key_ops: ["sign", "verify"],
          },
        ]),
      },
      paths: { "/etc/supabase/database/ca.pem": server.ca },
      changes: {
        PATH: path,
        GOTRUE_API_HOST: "127.0.0.1",
        GOTRUE_API_PORT: String(port),
        OTEL_EXPORTER_PROMETHEUS_HOST: "127.0.0.1",
        OTEL_EXPORTER_PROMETHEUS_PORT: String(metrics),
      },
      health: `${base}/health`,
    })
    const post = async (target: string, body: object) => {
      const headers = {
        "content-type": "application/json",
        authorization: `Bearer ${serviceKey()}`,
      }
      const answer = await fetch(`${base}${target}`, {
        method: "POST",
        headers,
        body: JSON.stringify(body),
      })
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
    }
    try {
      const user = { email: "ann@example.com", password: "correct horse battery" }
      const made = await post("/admin/users", { ...user, email_confirm: true })
      expect(made.status).toBe(200)
      const token = await post("/token?grant_type=password", user)
      expect(token.body).toMatchObject({ token_type: "bearer", expires_in: 3600 })
      const [, claims = ""] = String(token.body["access_token"]).split(".")
      expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toMatchObject({
        aud: "authenticated",
        iss: "https://api.example.com/auth/v1",
      })
      // Nobody signs up with an address that is not confirmed, and mails need a server.
      const shown = await (await fetch(`http://127.0.0.1:${metrics}/metrics`)).text()
      expect(shown).toContain("gotrue_running")
      const logins = server.log().match(/authorized: user=supabase_auth_admin .*/g) ?? []
      expect(logins.length).toBeGreaterThan(1)
      expect(logins.filter((login) => !login.includes("SSL enabled"))).toEqual([])
      expect(auth.output()).not.toContain(passwords["supabase_auth_admin"])
    } finally {
      await auth.stop()
    }
  })
})
