import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer as createHttpServer, type Server } from "node:http"
import { createServer as createHttpsServer } from "node:https"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { localhostCertificates } from "@supaflux/testing"

/** A Kubernetes API that knows one source of Flux, and a source-controller that has its artifact. */
export interface FluxSource {
  readonly port: number
  /** PEM of the authority that signed the API's certificate. */
  readonly ca: string
  /** Requests to the API, as `path token`. */
  readonly asked: string[]
  /** Puts files into the artifact; a path may lead out of it. */
  readonly publish: (files: Readonly<Record<string, string>>) => void
  /** Status that the API answers with; one that is no 200 comes without the source. @default 200 */
  answer: number
  /** What the API says of the source. */
  status: object
  readonly stop: () => void
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, "localhost", resolve)
  })
  return (server.address() as AddressInfo).port
}

function pack(files: Readonly<Record<string, string>>): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "supaflux-artifact-"))
  try {
    for (const [path, content] of Object.entries(files)) {
      const target = join(folder, "content", path)
      mkdirSync(join(target, ".."), { recursive: true })
      writeFileSync(target, content)
    }
    const archive = join(folder, "artifact.tgz")
    // -P keeps names that lead out of the archive.
    execFileSync("tar", ["-czPf", archive, ...Object.keys(files)], { cwd: join(folder, "content") })
    return readFileSync(archive)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Starts both servers, with a source that Flux has not fetched yet. */
export async function fluxSource(): Promise<FluxSource> {
  const folder = mkdtempSync(join(tmpdir(), "supaflux-api-"))
  const { ca, certificate, key } = localhostCertificates(folder)
  const artifacts = new Map<string, Buffer>()
  const controller = createHttpServer(({ url = "" }, response) => {
    const artifact = artifacts.get(url)
    response.writeHead(artifact === undefined ? 404 : 200).end(artifact)
  })
  const asked: string[] = []
  const tls = { cert: readFileSync(certificate), key: readFileSync(key) }
  const api = createHttpsServer(tls, ({ url, headers }, response) => {
    asked.push(`${url} ${headers.authorization}`)
    response.writeHead(source.answer, { "content-type": "application/json" })
    response.end(JSON.stringify(source.answer === 200 ? { status: source.status } : {}))
  })
  const [port, artifactPort] = await Promise.all([listen(api), listen(controller)])
  const source: FluxSource = {
    port,
    ca: readFileSync(ca, "utf8"),
    asked,
    answer: 200,
    status: {
      conditions: [{ type: "Ready", status: "False", message: "authentication required" }],
    },
    publish: (files) => {
      const archive = pack(files)
      const digest = createHash("sha256").update(archive).digest("hex")
      const path = `/gitrepository/supabase/app/${digest}.tar.gz`
      artifacts.clear()
      artifacts.set(path, archive)
      const url = `http://localhost:${artifactPort}${path}`
      source.status = { artifact: { url, digest: `sha256:${digest}`, revision: "main@sha1:abc" } }
    },
    stop: () => {
      api.close()
      controller.close()
      rmSync(folder, { recursive: true })
    },
  }
  return source
}
