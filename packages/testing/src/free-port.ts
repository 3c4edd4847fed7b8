import { createServer } from "node:net"

/**
 * Where systems do not take the ports of outgoing connections from, which could be given to one
 * between our look and the server's start: Linux begins at 32768, the others at 49152.
 */
const [first, last] = [20_000, 32_767]

const given = new Set<number>()

function isFree(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const server = createServer()
  server.once("error", () => resolve(false))
  server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)))
  return promise
}

/** A TCP port of the loopback interface that nothing listens on, and that this process gave nobody yet. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 1000; tries += 1) {
    const port = first + Math.floor(Math.random() * (last - first + 1))
    if (given.has(port)) continue
    given.add(port)
    // oxlint-disable-next-line no-await-in-loop -- the first that is free is enough
    if (await isFree(port)) return port
  }
  throw new Error(`no port from ${first} to ${last} is free`)
}
