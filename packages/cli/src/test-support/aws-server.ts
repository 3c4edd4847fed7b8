import { spawn, type ChildProcess } from "node:child_process"
import { createServer, type IncomingMessage, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"

/** A call of AWS's API. */
interface AwsCall {
  /** `CreateSecret` */
  readonly operation: string
  readonly input: Readonly<Record<string, unknown>>
}

/** How a call fails instead of being answered. */
interface AwsFault {
  /** `AccessDeniedException` */
  readonly type: string
  readonly status?: number
  readonly message?: string
  /** Whether the call is done, and only its answer is lost. @default false */
  readonly done?: boolean
}

/** A server that speaks the API of AWS, and fails when it is told to. */
export interface AwsServer {
  readonly url: string
  /** Every call since the last reset, those that failed too. */
  readonly calls: readonly AwsCall[]
  /** Decides for each call whether it fails. */
  readonly failing: (fault: (call: AwsCall) => AwsFault | undefined) => void
  /** Forgets everything. */
  readonly reset: () => Promise<void>
  readonly stop: () => void
}

/** Starts moto, and waits until it says where it listens. */
function startMoto(
  program: string,
): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(program, ["-p", "0"], { stdio: ["ignore", "pipe", "pipe"] })
  return new Promise((resolve, reject) => {
    let said = ""
    const look = (chunk: Buffer): void => {
      said += chunk.toString()
      const url = /Running on (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1]
      if (url !== undefined) resolve({ child, url })
    }
    child.stdout.on("data", look)
    child.stderr.on("data", look)
    child.once("error", reject)
    child.once("exit", () => reject(new Error(`moto ended: ${said}`)))
  })
}

const operationOf = ({ headers }: IncomingMessage): string =>
  String(headers["x-amz-target"] ?? "")
    .split(".")
    .at(-1) ?? ""

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve)
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const healthy = (): undefined => undefined

/** Moto in server mode, behind a proxy that can fail in its place. */
export async function startAwsServer(program: string): Promise<AwsServer> {
  const { child, url: behind } = await startMoto(program)
  const calls: AwsCall[] = []
  let fault: (call: AwsCall) => AwsFault | undefined = healthy

  const proxy = createServer((request, response) => {
    void (async () => {
      const body = await text(request)
      const call = {
        operation: operationOf(request),
        input: JSON.parse(body || "{}") as AwsCall["input"],
      }
      calls.push(call)
      const found = fault(call)
      const headers = Object.entries(request.headers).flatMap(([name, value]) =>
        typeof value !== "string" ||
        ["host", "connection", "content-length", "expect"].includes(name)
          ? []
          : [[name, value] as [string, string]],
      )
      const answer =
        found === undefined || found.done === true
          ? await fetch(`${behind}${request.url}`, { method: "POST", headers, body })
          : undefined
      const sent = answer === undefined ? "" : await answer.text()
      if (found === undefined) {
        response.writeHead(answer?.status ?? 500, { "content-type": "application/x-amz-json-1.1" })
        response.end(sent)
        return
      }
      response.writeHead(found.status ?? 400, { "content-type": "application/x-amz-json-1.1" })
      response.end(JSON.stringify({ __type: found.type, message: found.message ?? "" }))
    })()
  })
  const url = await listening(proxy)
  return {
    url,
    calls,
    failing: (next) => {
      fault = next
    },
    reset: async () => {
      fault = healthy
      calls.length = 0
      await fetch(`${behind}/moto-api/reset`, { method: "POST" })
    },
    stop: () => {
      proxy.close()
      child.kill()
    },
  }
}
