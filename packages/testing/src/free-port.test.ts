import { createServer, type AddressInfo, type Server } from "node:net"
import { expect, it } from "vitest"
import { freePort } from "./free-port.ts"

async function listening(port: number): Promise<Server> {
  const server = createServer()
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once("error", reject)
  server.listen(port, "127.0.0.1", resolve)
  await promise
  return server
}

it("gives each port once, and one that a server can have, below those of outgoing connections", async () => {
  const ports = await Promise.all(Array.from({ length: 50 }, () => freePort()))
  expect(new Set(ports).size).toBe(50)
  for (const server of await Promise.all(ports.map(listening))) {
    expect((server.address() as AddressInfo).port).toBeLessThan(32_768)
    server.close()
  }
})
