import { spawn } from "node:child_process"
import { mkdirSync, symlinkSync } from "node:fs"
import { createServer, type AddressInfo } from "node:net"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

/** Why a test without Auth is skipped, and what brings it. */
export const authAbsent =
  "There is no binary of Auth: build it with `git clone --branch v2.196.0 https://github.com/supabase/auth && cd auth && go build -o auth .`, and name it in SUPAFLUX_AUTH."

/** The real Auth (GoTrue), where the environment names its binary. */
export const authBinary: string | undefined = process.env["SUPAFLUX_AUTH"]

/** A folder for the PATH in which the binary is called `auth`, as in its image. */
export function authPath(binary: string, folder: string): string {
  const bin = join(folder, "bin")
  mkdirSync(bin, { recursive: true })
  symlinkSync(binary, join(bin, "auth"))
  return `${bin}:${process.env["PATH"]}`
}

/** Auth, serving on this machine. */
export interface AuthService {
  readonly post: (path: string, body: object) => Promise<Readonly<Record<string, unknown>>>
  /** Asks with a token; with none when it is empty. */
  readonly get: (
    path: string,
    token: string,
  ) => Promise<{ readonly status: number; readonly body: unknown }>
  readonly stop: () => void
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve)
  })
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Starts Auth on a database that has been migrated, with further variables. */
export async function serveAuth(
  binary: string,
  databaseUrl: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<AuthService> {
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const child = spawn(binary, ["serve"], {
    stdio: "ignore",
    env: {
      GOTRUE_DB_DRIVER: "postgres",
      GOTRUE_DB_DATABASE_URL: databaseUrl,
      GOTRUE_DB_NAMESPACE: "auth",
      GOTRUE_SITE_URL: base,
      API_EXTERNAL_URL: base,
      GOTRUE_API_HOST: "127.0.0.1",
      GOTRUE_API_PORT: String(port),
      GOTRUE_JWT_SECRET: "a-secret-of-no-less-than-thirty-two-characters",
      GOTRUE_MAILER_AUTOCONFIRM: "true",
      ...environment,
    },
  })
  const healthy = () =>
    fetch(`${base}/health`).then(
      ({ ok }) => ok,
      () => false,
    )
  // Asked again and again, not at once.
  // oxlint-disable-next-line no-await-in-loop
  for (let attempt = 0; attempt < 100 && !(await healthy()); attempt += 1) await sleep(100)
  return {
    post: async (path, body) => {
      const headers = { "content-type": "application/json" }
      const request = { method: "POST", headers, body: JSON.stringify(body) }
      const response = await fetch(`${base}${path}`, request)
      return (await response.json()) as Readonly<Record<string, unknown>>
    },
    get: async (path, token) => {
      const headers = token === "" ? {} : { authorization: `Bearer ${token}` }
      const response = await fetch(`${base}${path}`, { headers })
      return { status: response.status, body: await response.json() }
    },
    stop: () => {
      child.kill()
    },
  }
}
