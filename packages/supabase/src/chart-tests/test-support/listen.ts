import type { Server } from "node:net"

// Each worker has a thousand ports of its own, below those that the system gives away.
let next = 20_000 + (Number(process.env["VITEST_POOL_ID"] ?? 0) % 12) * 1000

function tried(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(false)
      else reject(error)
    })
    server.listen(port, "127.0.0.1", () => resolve(true))
  })
}

/**
 * Lets a server listen on a port of this machine that no other server of the tests gets, even after
 * this one has closed: a script that finds nobody there must not find the stack of another run.
 */
export async function listen(server: Server): Promise<string> {
  const port = next
  next += 1
  return (await tried(server, port)) ? `http://127.0.0.1:${port}` : listen(server)
}
