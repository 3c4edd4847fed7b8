import { freePort } from "@supaflux/testing"
import type { Container } from "../../test-support/objects.ts"
import { startRealService, type RealService } from "./real-service.ts"

/** A postgres-meta of this machine, and where it is. */
export interface RunningMeta extends RealService {
  readonly base: string
  /** Runs SQL through a connection of Studio's, or through its own: rows, or `{ error }`. */
  readonly query: (sql: string, connection?: string) => Promise<unknown>
  readonly metrics: string
}

/**
 * Starts postgres-meta as the chart's container does.
 *
 * @param server its `dist/server/server.js`
 * @throws {Error} when it is not healthy, with what it printed
 */
export async function startMeta(
  container: Container,
  server: string,
  contents: Readonly<Record<string, string>>,
): Promise<RunningMeta> {
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const service = await startRealService({
    container,
    program: [process.execPath, server],
    contents,
    changes: { PG_META_HOST: "127.0.0.1", PG_META_PORT: String(port) },
    health: `${base}/health`,
  })
  return {
    ...service,
    base,
    query: async (query, connection) => {
      const encrypted = connection === undefined ? {} : { "x-connection-encrypted": connection }
      const headers = { "content-type": "application/json", ...encrypted }
      const body = JSON.stringify({ query })
      return (await fetch(`${base}/query`, { method: "POST", headers, body })).json()
    },
    // The chart says that its metrics are on the port after its own.
    metrics: `http://127.0.0.1:${port + 1}/metrics`,
  }
}
