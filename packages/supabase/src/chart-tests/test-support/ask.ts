import type { IncomingMessage } from "node:http"
import { keys, memberToken } from "./keys.ts"

/** Who calls, by the credentials of the call. */
type Caller = "nobody" | "stranger" | "anon" | "service" | "member" | "dashboard"

/** A call, as the healthy stack sees it. */
export interface Ask {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly caller: Caller
  readonly body: Buffer
}

/** What is answered. It has a body where the scripts judge one; else they judge the status alone. */
export interface Answer {
  readonly status: number
  readonly body?: string | Buffer
}

const { DASHBOARD_USERNAME, DASHBOARD_PASSWORD } = keys
const login = Buffer.from(`${DASHBOARD_USERNAME}:${DASHBOARD_PASSWORD}`).toString("base64")

const callers: ReadonlyMap<string, Caller> = new Map<string, Caller>([
  [keys.ANON_KEY, "anon"],
  [keys.PUBLISHABLE_KEY, "anon"],
  [keys.SERVICE_KEY, "service"],
  [keys.SECRET_KEY, "service"],
])

function callerOf({ headers }: IncomingMessage, query: URLSearchParams): Caller {
  const { authorization = "", apikey = query.get("apikey") ?? undefined } = headers
  if (authorization === `Basic ${login}`) return "dashboard"
  if (authorization === `Bearer ${memberToken}` && apikey === keys.ANON_KEY) return "member"
  const key = typeof apikey === "string" ? apikey : authorization.replace("Bearer ", "")
  return key === "" ? "nobody" : (callers.get(key) ?? "stranger")
}

/** A request with its body, read to the end. */
export async function readAsk(request: IncomingMessage): Promise<Ask> {
  const { pathname, searchParams } = new URL(request.url ?? "", "http://stack")
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return {
    method: request.method ?? "",
    path: pathname,
    query: searchParams,
    caller: callerOf(request, searchParams),
    body: Buffer.concat(chunks),
  }
}
