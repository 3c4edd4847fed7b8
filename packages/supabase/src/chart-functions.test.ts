import { createHmac, createSign, generateKeyPairSync } from "node:crypto"
import { readFileSync } from "node:fs"
import { stripTypeScriptTypes } from "node:module"
import { join } from "node:path"
import { runInNewContext } from "node:vm"
import { describe, expect, it } from "vitest"
import { chartPath } from "./test-support/chart.ts"

const read = (file: string) => readFileSync(join(chartPath, "files", file), "utf8")

describe("the main service of Functions", () => {
  const secret = "a-secret-of-at-least-32-characters-x"
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const jwks = { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "one", alg: "ES256" }] }
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url")
  const now = () => Math.floor(Date.now() / 1000)

  function hs256(
    payload: object,
    key = secret,
    header: object = { alg: "HS256", typ: "JWT" },
  ): string {
    const data = `${encode(header)}.${encode(payload)}`
    return `${data}.${createHmac("sha256", key).update(data).digest("base64url")}`
  }
  function es256(payload: object): string {
    const data = `${encode({ alg: "ES256", kid: "one" })}.${encode(payload)}`
    const signature = createSign("sha256")
      .update(data)
      .sign({ key: privateKey, dsaEncoding: "ieee-p1363" })
    return `${data}.${signature.toString("base64url")}`
  }

  interface Worker {
    readonly servicePath: string
    readonly envVars: readonly (readonly [string, string])[]
  }
  /** Starts the service as edge-runtime does, with the function `hello`. */
  function start(changes: Readonly<Record<string, string>> = {}) {
    const environment: Record<string, string> = {
      JWT_SECRET: secret,
      SUPABASE_JWKS: JSON.stringify(jwks),
      SUPABASE_URL: "http://supabase-kong:8000",
      VERIFY_JWT: "true",
      PUBLIC_FUNCTIONS: "",
      ...changes,
    }
    const workers: Worker[] = []
    let handle: (request: Request) => Promise<Response> = () =>
      Promise.reject(new Error("not started"))
    const globals = {
      Deno: {
        env: { get: (name: string) => environment[name], toObject: () => environment },
        serve: (handler: typeof handle) => {
          handle = handler
        },
        stat: (path: string) =>
          path === "/home/deno/functions/hello"
            ? Promise.resolve({ isDirectory: true })
            : Promise.reject(new Error("there is no such file")),
      },
      EdgeRuntime: {
        userWorkers: {
          create: (worker: Worker) => {
            workers.push(worker)
            return Promise.resolve({ fetch: () => Promise.resolve(new Response("hello")) })
          },
        },
      },
      crypto,
      atob,
      TextEncoder,
      TextDecoder,
      Response,
      URL,
      Uint8Array,
      console,
    }
    runInNewContext(stripTypeScriptTypes(read("functions/index.ts")), globals)
    const call = async (path: string, headers: Record<string, string> = {}, method = "GET") => {
      const response = await handle(
        new Request(`http://functions:9000${path}`, { headers, method }),
      )
      return response.status
    }
    return { call, workers }
  }
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

  it("says that it lives without a token", async () => {
    expect(await start().call("/_internal/health")).toBe(200)
  })

  it.each([
    ["a token of the secret", bearer(hs256({ role: "anon" }))],
    ["a token of the key pair", bearer(es256({ role: "anon", exp: now() + 60 }))],
    ["a token that Kong put there", { "sb-api-key": es256({ role: "service_role" }) }],
  ])("runs a function for %s", async (_, headers) => {
    const { call, workers } = start()
    expect(await call("/hello/more", headers)).toBe(200)
    expect(workers[0]?.servicePath).toBe("/home/deno/functions/hello")
  })

  it.each([
    ["nothing", {}],
    [
      "a token of another secret",
      bearer(hs256({ role: "anon" }, "another-secret-of-32-characters-xx")),
    ],
    ["an expired token", bearer(hs256({ exp: now() - 1 }))],
    ["a token of tomorrow", bearer(hs256({ nbf: now() + 86_400 }))],
    ["a token that nobody signed", bearer(`${encode({ alg: "none" })}.${encode({})}.`)],
    [
      "a forged payload",
      bearer(hs256({ role: "anon" }).replace(/\.[^.]+\./, `.${encode({ role: "x" })}.`)),
    ],
    ["a key of the new form", bearer("sb_secret_1")],
    ["no token at all", { authorization: "Basic YTpi" }],
  ])("refuses %s with 401, whether the function exists or not", async (_, headers) => {
    const { call, workers } = start()
    expect(await call("/hello", headers)).toBe(401)
    expect(await call("/no-such-function", headers)).toBe(401)
    expect(workers).toEqual([])
  })

  it("knows no function of another name, nor one outside of its folder", async () => {
    const headers = bearer(hs256({}))
    expect(await start().call("/no-such-function", headers)).toBe(404)
    expect(await start().call("/..%2fmain", headers)).toBe(404)
  })

  it("lets anybody call what is public, and ask what is allowed", async () => {
    const { call } = start({ PUBLIC_FUNCTIONS: "hello" })
    expect(await call("/hello")).toBe(200)
    expect(await call("/other")).toBe(401)
    expect(await start().call("/hello", {}, "OPTIONS")).toBe(200)
    expect(await start({ VERIFY_JWT: "false" }).call("/hello")).toBe(200)
  })

  it("keeps what verifies tokens from the functions", async () => {
    const { call, workers } = start()
    await call("/hello", bearer(hs256({})))
    expect(workers[0]?.envVars.map(([name]) => name)).toEqual(["SUPABASE_URL"])
  })
})
