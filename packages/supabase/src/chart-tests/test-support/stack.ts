import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { Socket } from "node:net"
import { type Answer, readAsk } from "./ask.ts"
import { type Database, emptyDatabase } from "./database.ts"
import { brokenAnswer, type Call, type Fault, withoutRandom } from "./fault.ts"
import { healthyAnswer } from "./healthy-stack.ts"
import { listen } from "./listen.ts"

/** A running stack. */
export interface Stack {
  readonly url: string
  /** What it was asked, in order. */
  readonly calls: readonly Call[]
  readonly database: Database
  readonly stop: () => void
}

/**
 * Starts a stack on a port of this machine: a healthy one, or one with a broken endpoint.
 *
 * @param healthy what is answered when nothing is broken
 */
export async function startStack(fault?: Fault, healthy = healthyAnswer): Promise<Stack> {
  const calls: Call[] = []
  const database = emptyDatabase()
  const sockets = new Set<Socket>()

  const respond = (response: ServerResponse, { status, body = "" }: Answer) => {
    // Nobody can call any more once the call before the broken one is answered.
    if (fault?.kind === "refused" && calls.length === fault.call) server.close()
    response.writeHead(status, { connection: "close" }).end(body)
  }
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const ask = await readAsk(request)
    const endpoint = withoutRandom(`${ask.method} ${request.url}`)
    if (calls.length === fault?.call) {
      calls.push({ endpoint, answer: { status: 0 } })
      if (fault.kind === "hang") return
      if (fault.kind === "cut" || fault.kind === "refused") return request.socket.destroy()
      return respond(response, brokenAnswer(fault.kind, healthy(ask, structuredClone(database))))
    }
    const answer = healthy(ask, database)
    calls.push({ endpoint, answer })
    respond(response, answer)
  }

  const server = createServer((request, response) => {
    void handle(request, response)
  })
  server.on("connection", (socket) => sockets.add(socket))
  const url = await listen(server)
  if (fault?.kind === "refused" && fault.call === 0) server.close()
  return {
    url,
    calls,
    database,
    stop: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
