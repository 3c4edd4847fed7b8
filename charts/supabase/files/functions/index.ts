// Calls the function that the first part of the path names, when the caller may. It imports nothing, so
// that it starts without the network.
//
// A caller proves itself by a JWT in the header Authorization, or by one that Kong puts into sb-api-key in
// place of a key of the new form. It is checked before anybody learns which functions exist.

const settings = {
  secret: Deno.env.get("JWT_SECRET") ?? "",
  keys: (JSON.parse(Deno.env.get("SUPABASE_JWKS") ?? '{"keys":[]}') as { keys: JsonWebKey[] }).keys,
  verifies: Deno.env.get("VERIFY_JWT") !== "false",
  open: (Deno.env.get("PUBLIC_FUNCTIONS") ?? "").split(",").filter((name) => name !== ""),
  memoryLimitMb: Number(Deno.env.get("MEMORY_LIMIT_MB") ?? "150"),
  timeoutMs: Number(Deno.env.get("TIMEOUT_SECONDS") ?? "60") * 1000,
}

/** What verifies tokens stays here: a function gets everything but that. */
const hidden = ["JWT_SECRET", "SUPABASE_JWKS", "VERIFY_JWT", "PUBLIC_FUNCTIONS", "DATABASE_PASSWORD"]

type Algorithm = "HS256" | "ES256"

const bytes = (base64url: string) =>
  Uint8Array.from(atob(base64url.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0))
const json = (base64url: string) => JSON.parse(new TextDecoder().decode(bytes(base64url)))

function importKeys(algorithm: Algorithm, kid: string | undefined): Promise<CryptoKey>[] {
  const { subtle } = crypto
  if (algorithm === "HS256") {
    const secret = new TextEncoder().encode(settings.secret)
    return [subtle.importKey("raw", secret, { name: "HMAC", hash: "SHA-256" }, false, ["verify"])]
  }
  return settings.keys
    .filter((key) => key.kty === "EC" && (kid === undefined || (key as { kid?: string }).kid === kid))
    .map(({ kty, crv, x, y }) =>
      subtle.importKey("jwk", { kty, crv, x, y }, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]),
    )
}

/** Whether a token is signed by one of the project's keys, and valid now. */
async function isValid(token: string): Promise<boolean> {
  try {
    const [head = "", body = "", signature = "", ...more] = token.split(".")
    const { alg, kid } = json(head)
    if (more.length > 0 || (alg !== "HS256" && alg !== "ES256")) return false
    const parameters = alg === "HS256" ? { name: "HMAC" } : { name: "ECDSA", hash: "SHA-256" }
    const data = new TextEncoder().encode(`${head}.${body}`)
    const keys = await Promise.all(importKeys(alg, kid))
    const results = await Promise.all(
      keys.map((key) => crypto.subtle.verify(parameters, key, bytes(signature), data)),
    )
    if (!results.includes(true)) return false
    const { exp, nbf } = json(body)
    const now = Date.now() / 1000
    return (exp === undefined || exp > now) && (nbf === undefined || nbf <= now)
  } catch {
    return false
  }
}

async function mayCall(request: Request, name: string): Promise<boolean> {
  if (!settings.verifies || settings.open.includes(name) || request.method === "OPTIONS") return true
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1]
  for (const token of [bearer, request.headers.get("sb-api-key")]) {
    if (token && (await isValid(token))) return true
  }
  return false
}

const answer = (status: number, message: string) =>
  Response.json({ code: status, message }, { status })

async function exists(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isDirectory
  } catch {
    return false
  }
}

Deno.serve(async (request: Request) => {
  const { pathname } = new URL(request.url)
  if (pathname === "/_internal/health") return answer(200, "ok")
  const name = pathname.split("/")[1] ?? ""
  if (!(await mayCall(request, name))) return answer(401, "Missing or invalid JWT")
  const servicePath = `/home/deno/functions/${name}`
  if (!/^[A-Za-z0-9_-]+$/.test(name) || !(await exists(servicePath))) {
    return answer(404, "There is no such function")
  }
  try {
    const worker = await EdgeRuntime.userWorkers.create({
      servicePath,
      memoryLimitMb: settings.memoryLimitMb,
      workerTimeoutMs: settings.timeoutMs,
      noModuleCache: false,
      importMapPath: null,
      envVars: Object.entries(Deno.env.toObject()).filter(([key]) => !hidden.includes(key)),
    })
    return await worker.fetch(request)
  } catch (error) {
    console.error(`function ${name}:`, error)
    return answer(500, "The function failed")
  }
})
