import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Worker } from "node:worker_threads"
import { requireTool } from "@supaflux/testing"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { chartPath } from "../test-support/chart.ts"
import { supabaseChart } from "../versions.ts"
import { publishChart } from "./publish-chart.ts"

// A registry as small as can be, of a thread of its own: Helm is waited for.
// https://github.com/opencontainers/distribution-spec/blob/main/spec.md
const registryCode = `
  const { createServer } = require("node:http")
  const { createHash } = require("node:crypto")
  const { parentPort } = require("node:worker_threads")
  const kept = new Map()
  const types = new Map()
  const server = createServer((request, response) => {
    const chunks = []
    request.on("data", (chunk) => chunks.push(chunk))
    request.on("end", () => {
      const url = new URL(request.url, "http://registry")
      const answer = (status, headers = {}, body = "") => response.writeHead(status, headers).end(body)
      parentPort.postMessage(request.method + " " + url.pathname)
      if (request.headers.authorization !== "Basic " + btoa("robot:secret"))
        return answer(401, { "www-authenticate": 'Basic realm="registry"' })
      const body = Buffer.concat(chunks)
      const digest = "sha256:" + createHash("sha256").update(body).digest("hex")
      if (url.pathname === "/v2/") return answer(200)
      // What Helm does not try again, as it would a server that is out of order.
      if (url.pathname.includes("/broken/")) return answer(400)
      if (request.method === "POST") return answer(202, { location: url.pathname + "1" })
      if (request.method === "PUT") {
        const folder = url.pathname.replace(/(blobs\\/uploads\\/|manifests\\/).*/, "")
        for (const name of [digest, url.pathname.split("/").at(-1)]) {
          kept.set(folder + name, body)
          types.set(folder + name, request.headers["content-type"])
        }
        return answer(201, { location: url.pathname, "docker-content-digest": digest })
      }
      const path = url.pathname.replace(/(blobs|manifests)\\//, "")
      const found = kept.get(path)
      if (found === undefined) return answer(404)
      const own = "sha256:" + createHash("sha256").update(found).digest("hex")
      const headers = {
        "content-type": types.get(path),
        "content-length": found.length,
        "docker-content-digest": own,
      }
      answer(200, headers, request.method === "HEAD" ? "" : found)
    })
  })
  server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port))
`
const asked: string[] = []
let worker: Worker | undefined
let registry = ""
beforeAll(async () => {
  worker = new Worker(registryCode, { eval: true })
  const port = await new Promise<number>((resolve) => worker?.once("message", resolve))
  worker.on("message", (line: string) => asked.push(line))
  registry = `oci://127.0.0.1:${port}/charts`
})
afterAll(() => worker?.terminate())

const login = { user: "robot", token: "secret" }

describe("publishing the chart", () => {
  it("pushes a version once, and never replaces it", async (context) => {
    const options = {
      helm: requireTool(context, "helm"),
      chart: chartPath,
      registry,
      login,
      plainHttp: true,
    }
    const label = `${registry}/supabase:${supabaseChart.version}`
    expect(publishChart(options)).toBe(`${label} is published.`)
    expect(publishChart(options)).toBe(`${label} is there already: nothing to do.`)
    // What the thread saw comes in when Helm is done.
    await new Promise((resolve) => setTimeout(resolve, 0))
    const tags = asked.filter(
      (line) => line === `PUT /v2/charts/supabase/manifests/${supabaseChart.version}`,
    )
    expect(tags).toHaveLength(1)
  })

  it("pushes nothing to a registry that does not say whether the version is there", async (context) => {
    const options = {
      helm: requireTool(context, "helm"),
      chart: chartPath,
      registry: `${registry}/broken`,
      login,
      plainHttp: true,
    }
    expect(() => publishChart(options)).toThrow("helm show chart: ")
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(asked.filter((line) => /^(POST|PUT|PATCH) .*\/broken\//.test(line))).toEqual([])
  })

  it("shows the token to no process list, keeps no login, and leaves nothing behind", (context) => {
    const folder = mkdtempSync(join(tmpdir(), "supaflux-publish-"))
    const temporary = join(folder, "tmp")
    const shown = join(folder, "arguments")
    const helm = join(folder, "helm")
    mkdirSync(temporary)
    const real = requireTool(context, "helm")
    writeFileSync(helm, `#!/bin/sh\necho "$@" >>'${shown}'\nexec '${real}' "$@"\n`, { mode: 0o755 })
    vi.stubEnv("TMPDIR", temporary)
    vi.stubEnv("HELM_REGISTRY_CONFIG", join(folder, "own-logins.json"))
    try {
      const to = `${registry}/quiet`
      publishChart({ helm, chart: chartPath, registry: to, login, plainHttp: true })
      expect(readFileSync(shown, "utf8")).toContain("registry login")
      expect(readFileSync(shown, "utf8")).not.toContain(login.token)
      expect(readdirSync(temporary)).toEqual([])
      expect(readdirSync(folder).sort()).toEqual(["arguments", "helm", "tmp"])
    } finally {
      vi.unstubAllEnvs()
      rmSync(folder, { recursive: true })
    }
  })

  it("says what the registry says of a wrong login", (context) => {
    const options = {
      helm: requireTool(context, "helm"),
      chart: chartPath,
      registry,
      login: { ...login, token: "wrong" },
      plainHttp: true,
    }
    expect(() => publishChart(options)).toThrow("helm registry login")
  })
})
