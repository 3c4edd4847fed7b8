import { spawn } from "node:child_process"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import type { Sandbox } from "../sandbox/sandbox.ts"

/**
 * Serves the Git repositories below a folder over HTTP on loopback, for reading, by Git's own backend.
 *
 * @returns the URL below which `<name>/.git` is the repository in the folder `<name>`
 * @see https://git-scm.com/docs/git-http-backend
 */
export function serveGit(sandbox: Sandbox, folder: string): Promise<string> {
  const server = createServer((request, response) => answer(folder, request, response))
  sandbox.onEnd(() => {
    server.close()
    server.closeAllConnections()
  })
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  server.once("error", reject)
  server.listen(0, "127.0.0.1", () => {
    const { port } = server.address() as AddressInfo
    resolve(`http://127.0.0.1:${port}`)
  })
  return promise
}

/** One request by the rules of CGI. */
function answer(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, search } = new URL(request.url ?? "/", "http://localhost")
  const { headers } = request
  const backend = spawn("git", ["http-backend"], {
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: "1",
      GIT_PROTOCOL: String(headers["git-protocol"] ?? ""),
      PATH_INFO: decodeURIComponent(pathname),
      QUERY_STRING: search.slice(1),
      REQUEST_METHOD: request.method ?? "GET",
      CONTENT_TYPE: headers["content-type"] ?? "",
      HTTP_CONTENT_ENCODING: headers["content-encoding"] ?? "",
      ...(headers["content-length"] === undefined
        ? {}
        : { CONTENT_LENGTH: headers["content-length"] }),
    },
    stdio: ["pipe", "pipe", "ignore"],
  })
  backend.on("error", () => response.writeHead(500).end())
  // It may answer before it has read all.
  backend.stdin.on("error", () => undefined)
  request.pipe(backend.stdin)

  let head: Buffer | undefined = Buffer.alloc(0)
  backend.stdout.on("data", (chunk: Buffer) => {
    if (head === undefined) return void response.write(chunk)
    head = Buffer.concat([head, chunk])
    const end = head.indexOf("\r\n\r\n")
    if (end === -1) return
    writeHead(response, head.subarray(0, end).toString("latin1"))
    response.write(head.subarray(end + 4))
    head = undefined
  })
  backend.stdout.on("end", () => response.end())
}

/** CGI gives the status as one of the headers. */
function writeHead(response: ServerResponse, head: string): void {
  let status = 200
  for (const line of head.split("\r\n")) {
    const [name = "", value = ""] = line.split(/:\s*(.*)/s)
    if (name.toLowerCase() === "status") status = Number.parseInt(value, 10)
    else response.setHeader(name, value)
  }
  response.writeHead(status)
}
