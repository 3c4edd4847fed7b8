import { Agent, request as httpsRequest, type RequestOptions } from "node:https"

/** How to reach an API server. */
export interface Connection {
  /** `https://127.0.0.1:6443` */
  readonly server: string
  /** The certificate that its own is checked against, PEM. */
  readonly ca: string
  /** A bearer token, or a client's certificate and key, PEM. */
  readonly credentials: { readonly token: string } | { readonly cert: string; readonly key: string }
}

/** One request. */
interface KubeRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  /** Path below the server, without its query. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** @default "application/json" */
  readonly contentType?: string
  /** @default "application/json" */
  readonly accept?: string
}

/** What the server answered. */
interface KubeResponse {
  readonly status: number
  /** Texts of the warning headers. */
  readonly warnings: readonly string[]
  readonly body: unknown
}

/** A client of an API server that hides nothing of what it answers, warnings least. */
export interface KubeClient {
  /** Sends a request; an answer of any status is an answer. */
  readonly request: (request: KubeRequest) => Promise<KubeResponse>
  /** Closes the connections that it keeps. */
  readonly close: () => void
}

/** The text in a header like `299 - "use v1 instead"`. */
function warningText(header: string): string {
  const text = /^\d{3} \S+ ("(?:[^"\\]|\\.)*")/.exec(header)?.[1]
  return text === undefined ? header : text.slice(1, -1).replaceAll(/\\(.)/g, "$1")
}

/** Makes a client. */
export function kubeClient({ server, ca, credentials }: Connection): KubeClient {
  const agent = new Agent({ keepAlive: true, ca, ...("cert" in credentials ? credentials : {}) })
  const authorization = "token" in credentials ? `Bearer ${credentials.token}` : undefined
  return {
    close: () => agent.destroy(),
    request: async (request) => {
      const body = request.body === undefined ? undefined : JSON.stringify(request.body)
      const query = new URLSearchParams(request.query ?? {}).toString()
      const headers = {
        accept: request.accept ?? "application/json",
        ...(authorization === undefined ? {} : { authorization }),
        ...(body === undefined
          ? {}
          : {
              "content-type": request.contentType ?? "application/json",
              "content-length": Buffer.byteLength(body),
            }),
      }
      const url = `${server}${request.path}${query === "" ? "" : `?${query}`}`
      return await send(url, { agent, method: request.method, headers }, body)
    },
  }
}

function send(
  url: string,
  options: RequestOptions,
  body: string | undefined,
): Promise<KubeResponse> {
  const { promise, resolve, reject } = Promise.withResolvers<KubeResponse>()
  const sent = httpsRequest(url, options, (response) => {
    const chunks: Buffer[] = []
    response.on("data", (chunk: Buffer) => chunks.push(chunk))
    response.on("error", reject)
    response.on("end", () => {
      const text = Buffer.concat(chunks).toString("utf8")
      const headers = response.headersDistinct["warning"] ?? []
      resolve({
        status: response.statusCode ?? 0,
        warnings: headers.map(warningText),
        body: parsed(text),
      })
    })
  })
  sent.on("error", reject)
  sent.end(body)
  return promise
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
