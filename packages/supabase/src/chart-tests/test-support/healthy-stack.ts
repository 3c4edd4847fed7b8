import type { Answer, Ask } from "./ask.ts"
import type { Database } from "./database.ts"
import { healthyAuth } from "./healthy-auth.ts"
import { healthyMeta, healthyRest } from "./healthy-data.ts"
import { healthyStorage } from "./healthy-storage.ts"

function realtime({ path, caller }: Ask): Answer {
  if (/\/api\/(tenants|openapi)/.test(path)) return { status: 403 }
  if (caller === "nobody" || caller === "stranger") return { status: 401 }
  return { status: path.endsWith("/api/broadcast") ? 202 : 404 }
}

function functions({ path, caller }: Ask): Answer {
  if (caller === "nobody" || caller === "stranger") return { status: 401 }
  return { status: path === "/functions/v1/greet" ? 200 : 404 }
}

function studio({ path, caller }: Ask): Answer {
  if (path === "/mcp" || path === "/api/mcp") return { status: 403 }
  return caller === "dashboard" ? { status: 200, body: '{"id":1}' } : { status: 401 }
}

const ok = () => ({ status: 200, body: '{"status":"ok"}' })
const bare = () => ({ status: 200 })

const routes: readonly (readonly [
  prefix: string,
  answer: (ask: Ask, database: Database) => Answer,
])[] = [
  ["/_supaflux/health/", () => ({ status: 404 })],
  ["/_supaflux/health", ok],
  ["/auth/v1/", healthyAuth],
  ["/rest/v1/", healthyRest],
  ["/realtime/v1/", realtime],
  ["/storage/v1/", healthyStorage],
  ["/functions/v1/", functions],
  ["/pg/", healthyMeta],
  // Analytics and MinIO, which answer at addresses of their own.
  ["/health", ok],
  ["/minio/health/", bare],
  ["/", studio],
]

/** What a healthy release answers. */
export function healthyAnswer(ask: Ask, database: Database): Answer {
  const route = routes.find(([prefix]) => ask.path.startsWith(prefix))
  return route === undefined ? { status: 404 } : route[1](ask, database)
}
