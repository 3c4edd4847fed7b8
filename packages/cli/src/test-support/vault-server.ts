import { spawn } from "node:child_process"
import { createServer, type AddressInfo } from "node:net"

/** A server of Vault's API, which keeps everything in memory. */
export interface VaultServer {
  readonly url: string
  readonly token: string
  /** One call of the API with the root token. */
  readonly call: (method: string, path: string, body?: object) => Promise<Record<string, unknown>>
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

/** OpenBao in its development mode: unsealed, with a KV engine of version 2 at `secret`. */
export async function startVaultServer(program: string): Promise<VaultServer> {
  const port = await freePort()
  const token = "root-token-of-a-test"
  const child = spawn(
    program,
    [
      "server",
      "-dev",
      "-dev-no-store-token",
      `-dev-root-token-id=${token}`,
      `-dev-listen-address=127.0.0.1:${port}`,
    ],
    { stdio: ["ignore", "pipe", "pipe"] },
  )
  await new Promise<void>((resolve, reject) => {
    let said = ""
    const look = (chunk: Buffer): void => {
      said += chunk.toString()
      if (said.includes("server started!")) resolve()
    }
    child.stdout.on("data", look)
    child.stderr.on("data", look)
    child.once("error", reject)
    child.once("exit", () => reject(new Error(`OpenBao ended: ${said}`)))
  })
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    token,
    call: async (method, path, body) => {
      const response = await fetch(`${url}/v1/${path}`, {
        method,
        headers: { "x-vault-token": token },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      return text === "" ? {} : (JSON.parse(text) as Record<string, unknown>)
    },
    stop: () => {
      child.kill()
    },
  }
}
