import { execFile } from "node:child_process"
import { readFileSync } from "node:fs"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { afterEach, describe, expect, it } from "vitest"
import { parse } from "yaml"
import { chartPath } from "./test-support/chart.ts"

const script = readFileSync(join(chartPath, "files/test-entry.sh"), "utf8")
const servers: Server[] = []

/** Serves a status code by path, on a free port of this machine. */
async function serve(statusOf: (path: string) => number): Promise<number> {
  const server = createServer((request, response) => {
    response.writeHead(statusOf(request.url ?? "")).end()
  })
  servers.push(server)
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve)
  })
  return (server.address() as AddressInfo).port
}

/** Runs the chart's test as its pod does, against a port of this machine. */
function run(port: number): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const env = { PATH: process.env["PATH"], HOST: "127.0.0.1", PORT: String(port) }
  return new Promise((resolve) => {
    execFile(
      "bash",
      ["--norc", "-c", script],
      { env: { ...env, ATTEMPTS: "2", PAUSE_SECONDS: "0.1" } },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : error.code, stdout, stderr })
      },
    )
  })
}

afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

const health = "/_supaflux/health"

describe("the chart's test", () => {
  it("passes when the entry point is healthy and refuses what it does not serve", async () => {
    const port = await serve((path) => (path === health ? 200 : 404))
    expect(await run(port)).toEqual({
      code: 0,
      stdout: `GET ${health}: 200\nGET /_supaflux/no-such-path: 404\n`,
      stderr: "",
    })
  })

  it("waits for an entry point that is not ready at once", async () => {
    let asked = 0
    const port = await serve((path) => {
      if (path !== health) return 404
      asked += 1
      return asked === 1 ? 503 : 200
    })
    expect(await run(port)).toMatchObject({ code: 0 })
    expect(asked).toBe(2)
  })

  it("fails when the health route does not answer with 200", async () => {
    const port = await serve(() => 503)
    expect(await run(port)).toMatchObject({ code: 1, stderr: `GET ${health}: got 503, not 200\n` })
  })

  it("fails when everything is let through", async () => {
    const port = await serve(() => 200)
    expect(await run(port)).toMatchObject({
      code: 1,
      stderr: "GET /_supaflux/no-such-path: got 200, not 404\n",
    })
  })

  it("fails when nothing listens", async () => {
    const port = await serve(() => 200)
    const [server] = servers.splice(0)
    await new Promise((resolve) => server?.close(resolve))
    expect(await run(port)).toMatchObject({
      code: 1,
      stderr: `GET ${health}: got no answer, not 200\n`,
    })
  })
})

describe("Kong's routes", () => {
  it("answer the health route and nothing else", () => {
    const config: unknown = parse(readFileSync(join(chartPath, "files/kong.yml"), "utf8"))
    expect(config).toEqual({
      _format_version: "3.0",
      routes: [
        {
          name: "supaflux-health",
          paths: [`~${health}$`],
          methods: ["GET", "HEAD"],
          plugins: [
            {
              name: "request-termination",
              config: {
                status_code: 200,
                content_type: "application/json; charset=utf-8",
                body: '{"status":"ok"}',
              },
            },
          ],
        },
      ],
    })
  })
})
