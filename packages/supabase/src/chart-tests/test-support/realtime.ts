import { createServer } from "node:http"
import type { Socket } from "node:net"
import { keys } from "./keys.ts"
import { listen } from "./listen.ts"
import { acceptKey, readTextFrames, textFrame } from "./text-frames.ts"

/** How Realtime is broken; `healthy` is not. */
export type RealtimeState =
  | "healthy"
  | "slow to start"
  | "ping and other messages"
  | "refuses websockets"
  | "keeps websockets waiting"
  | "answers another handshake"
  | "refuses to join"
  | "never answers a join"
  | "closes after a join"
  | "loses broadcasts"
  | "changes broadcasts"
  | "talks nonsense"

interface Message {
  readonly topic: string
  readonly event: string
  readonly ref: string
  readonly payload: { readonly payload?: unknown }
}

/** A Realtime of one node behind Kong. */
export interface Realtime {
  readonly url: string
  readonly stop: () => void
}

/** Starts one on a free port of this machine. */
export async function startRealtime(state: RealtimeState): Promise<Realtime> {
  const joined = new Map<Socket, string>()
  const sockets = new Set<Socket>()
  let joins = 0
  const say = (socket: Socket, message: object) => {
    socket.write(textFrame(state === "talks nonsense" ? "nonsense" : JSON.stringify(message)))
  }

  const join = (socket: Socket, { topic, ref }: Message) => {
    joins += 1
    const refused = state === "refuses to join" || (state === "slow to start" && joins === 1)
    if (state === "never answers a join") return
    if (!refused) joined.set(socket, topic)
    const response = refused ? { reason: `Tenant is starting for ${keys.ANON_KEY}` } : {}
    const payload = { status: refused ? "error" : "ok", response }
    say(socket, { topic, event: "phx_reply", ref, payload })
    if (state === "closes after a join") socket.end(Buffer.from([0x88, 0]))
  }
  const broadcast = (sender: Socket, { topic, payload }: Message) => {
    if (state === "loses broadcasts") return
    const sent = state === "changes broadcasts" ? { ...payload, payload: {} } : payload
    for (const [socket, other] of joined) {
      if (socket === sender || other !== topic) continue
      if (state === "ping and other messages") {
        socket.write(Buffer.from([0x89, 0]))
        say(socket, { topic, event: "presence_state", ref: null, payload: {} })
      }
      say(socket, { topic, event: "broadcast", ref: null, payload: sent })
    }
  }

  const server = createServer()
  server.on("connection", (socket) => sockets.add(socket))
  server.on("upgrade", ({ url = "", headers }, upgraded) => {
    const socket = upgraded as Socket
    const { pathname, searchParams } = new URL(url, "http://realtime")
    const admitted =
      pathname === "/realtime/v1/websocket" && searchParams.get("apikey") === keys.ANON_KEY
    if (state === "keeps websockets waiting") return
    if (!admitted || state === "refuses websockets") {
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n")
      return
    }
    const key = state === "answers another handshake" ? "" : String(headers["sec-websocket-key"])
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${acceptKey(key)}\r\n\r\n`,
    )
    let received = Buffer.alloc(0)
    socket.on("error", () => socket.destroy())
    socket.on("data", (data) => {
      const { texts, rest } = readTextFrames(Buffer.concat([received, data]))
      received = Buffer.from(rest)
      for (const text of texts) {
        const message = JSON.parse(text) as Message
        if (message.event === "phx_join") join(socket, message)
        if (message.event === "broadcast") broadcast(socket, message)
      }
    })
  })
  const url = await listen(server)
  return {
    url,
    stop: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
