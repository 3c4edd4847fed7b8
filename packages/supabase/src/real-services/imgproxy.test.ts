import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { deflateSync, crc32 } from "node:zlib"
import { freePort, requireTool } from "@supaflux/testing"
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest"
import { renderChart } from "../test-support/chart.ts"
import { containerOf } from "../test-support/objects.ts"
import { over, production } from "../test-support/values.ts"
import { startRealService, type RealService } from "./test-support/real-service.ts"

const program = process.env["SUPAFLUX_IMGPROXY"]
const absent = "SUPAFLUX_IMGPROXY names no program: `pnpm e2e:services` builds it."

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
/** A grey PNG of this width and height. */
function png(side: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 8
  const pixels = deflateSync(Buffer.alloc(side * (side + 1)))
  const signature = Buffer.from("89504e470d0a1a0a", "hex")
  const parts = [chunk("IHDR", header), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]
  return Buffer.concat([signature, ...parts])
}

/** A server of one image, which any path shows. */
const serving = () =>
  createServer((_, response) => {
    response.writeHead(200, { "content-type": "image/png" }).end(png(64))
  })
const listening = (server: Server, port: number) =>
  new Promise<boolean>((resolve) => {
    server.once("error", () => resolve(false))
    server.listen(port, "127.0.0.1", () => resolve(true))
  })
/** An S3 server, and one whose address begins like its: with the same port and one more digit. */
const [bucket, alike] = [serving(), serving()]
const urlOf = (server: Server = bucket) =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`
beforeAll(async () => {
  for (let port = 4000; port < 6500; port += 1) {
    // One after the other: most often the first port is free.
    // oxlint-disable-next-line no-await-in-loop
    if (!(await listening(bucket, port))) continue
    // oxlint-disable-next-line no-await-in-loop
    if (await listening(alike, port * 10 + 1)) return
    bucket.close()
  }
  throw new Error("No two ports are free of which one begins like the other.")
})
const running: RealService[] = []
afterAll(async () => {
  bucket.close()
  alike.close()
  await Promise.all(running.map((one) => one.stop()))
})

/** Starts it beside a bucket; on one machine all are on the loopback, which it may not read in a pod. */
async function start(context: TestContext, changes: Readonly<Record<string, string>> = {}) {
  if (program === undefined) return context.skip(absent)
  const values = over(production, { storage: { endpoint: urlOf() } })
  const container = containerOf(renderChart(requireTool(context, "helm"), values), "imgproxy")
  const [port, metrics] = [await freePort(), await freePort()]
  const base = `http://127.0.0.1:${port}`
  running.push(
    await startRealService({
      container,
      program: [program],
      contents: {},
      changes: {
        IMGPROXY_BIND: `127.0.0.1:${port}`,
        IMGPROXY_PROMETHEUS_BIND: `127.0.0.1:${metrics}`,
        ...changes,
      },
      health: `${base}/health`,
    }),
  )
  const resize = (source: string) => fetch(`${base}/insecure/rs:fill:16:8/plain/${source}@png`)
  return { resize, metrics: `http://127.0.0.1:${metrics}/metrics` }
}
const loopback = { IMGPROXY_ALLOW_LOOPBACK_SOURCE_ADDRESSES: "true" }

describe("imgproxy, with the environment that the chart renders", { timeout: 60_000 }, () => {
  it("resizes what is in the bucket, and counts", async (context) => {
    const { resize, metrics } = await start(context, loopback)
    const answer = await resize(`${urlOf()}/files/square.png?X-Amz-Signature=abc`)
    const image = Buffer.from(await answer.arrayBuffer())
    expect([answer.status, image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([200, 16, 8])
    expect(await (await fetch(metrics)).text()).toContain("requests_total 1")
  })

  it.for([
    ["another site", "https://example.com/square.png"],
    ["the node's own credentials", "http://169.254.169.254/latest/meta-data/"],
    ["a file", "local:///etc/hostname"],
  ] as const)("reads nothing of %s", async ([, source], context) => {
    const { resize } = await start(context, loopback)
    expect((await resize(source)).status).toBe(404)
  })

  it("reads nothing of a server whose address begins like the bucket's", async (context) => {
    const { resize } = await start(context, loopback)
    expect(urlOf(alike).startsWith(urlOf())).toBe(true)
    expect((await resize(`${urlOf(alike)}/square.png`)).status).toBe(404)
  })

  it("listens and counts at the ports that the chart opens", (context) => {
    const { env, ports } = containerOf(
      renderChart(requireTool(context, "helm"), production),
      "imgproxy",
    )
    const at = (variable: string) => env?.find(({ name }) => name === variable)?.value
    expect(ports?.map(({ name, containerPort }) => [name, `:${containerPort}`])).toEqual([
      ["http", at("IMGPROXY_BIND")],
      ["metrics", at("IMGPROXY_PROMETHEUS_BIND")],
    ])
  })

  it("reads nothing from the loopback, where other containers of a pod are", async (context) => {
    const { resize } = await start(context)
    expect((await resize(`${urlOf()}/files/square.png`)).status).toBe(404)
  })
})
