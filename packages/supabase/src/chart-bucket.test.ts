import { execFile } from "node:child_process"
import { readFileSync } from "node:fs"
import { createServer, type IncomingMessage, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { afterEach, expect, it } from "vitest"
import { chartPath } from "./test-support/chart.ts"

const script = readFileSync(join(chartPath, "files/scripts/make-bucket.sh"), "utf8")
const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function serve(statusOf: (request: IncomingMessage) => number): Promise<string> {
  const server = createServer((request, response) => {
    response.writeHead(statusOf(request)).end()
  })
  servers.push(server)
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve)
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function run(url: string): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const env = {
    PATH: process.env["PATH"],
    AWS_ACCESS_KEY_ID: "id",
    AWS_SECRET_ACCESS_KEY: "a-secret",
    ATTEMPTS: "2",
    PAUSE_SECONDS: "0.1",
  }
  return new Promise((resolve) => {
    execFile(
      "sh",
      ["-c", script, "make-bucket", url, "files"],
      { env },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : error.code, stdout, stderr })
      },
    )
  })
}

it.each([200, 409])("is done when the server says %d to a signed request", async (status) => {
  const asked: string[] = []
  const url = await serve(({ method, url: path, headers }) => {
    asked.push(`${method} ${path} ${headers.authorization?.split("/")[0]}`)
    return status
  })
  expect(await run(url)).toMatchObject({ code: 0, stdout: `bucket files: ${status}\n` })
  expect(asked).toEqual(["PUT /files AWS4-HMAC-SHA256 Credential=id"])
})

it("waits for a server that starts", async () => {
  let asked = 0
  const url = await serve(() => {
    asked += 1
    return asked === 1 ? 503 : 200
  })
  expect(await run(url)).toMatchObject({ code: 0 })
})

it("fails when the server refuses, and says how", async () => {
  const { code, stderr } = await run(await serve(() => 403))
  expect(code).toBe(1)
  expect(stderr).toContain("got 403")
  expect(stderr).toContain("FAILED")
  expect(stderr).not.toContain("a-secret")
})

it("fails when nothing listens", async () => {
  expect(await run("http://127.0.0.1:9")).toMatchObject({ code: 1 })
})
