import { randomUUID } from "node:crypto"
import type { Answer, Ask } from "./ask.ts"
import type { Database } from "./database.ts"
import { memberToken } from "./keys.ts"

interface Login {
  readonly email: string
  readonly password: string
}

const json = (value: unknown): Answer => ({ status: 200, body: JSON.stringify(value) })

function signIn({ body }: Ask, { users }: Database): Answer {
  const given = JSON.parse(body.toString()) as Login
  for (const { email, password } of users.values()) {
    if (email === given.email && password === given.password)
      return json({ access_token: memberToken, token_type: "bearer" })
  }
  return { status: 400 }
}

function admin({ method, path, caller, body }: Ask, { users }: Database): Answer {
  if (caller !== "service") return { status: 403 }
  if (method === "GET") return json({ users: [] })
  if (method === "DELETE") return { status: users.delete(path.replace(/.*\//, "")) ? 200 : 404 }
  const id = randomUUID()
  const { email, password } = JSON.parse(body.toString()) as Login
  users.set(id, { email, password })
  return json({ id, aud: "authenticated", email })
}

/** What Auth answers through Kong. */
export function healthyAuth(ask: Ask, database: Database): Answer {
  const path = ask.path.replace("/auth/v1/", "")
  if (path === ".well-known/jwks.json") return json({ keys: [] })
  if (ask.caller === "nobody" || ask.caller === "stranger") return { status: 401 }
  if (path.startsWith("admin/users")) return admin(ask, database)
  switch (path) {
    case "health":
      return json({ version: "v2", name: "GoTrue", description: "" })
    case "settings":
      return json({ external: { email: true }, disable_signup: false })
    case "token":
      return signIn(ask, database)
    case "user":
      return ask.caller === "member" ? json({ id: [...database.users.keys()][0] }) : { status: 403 }
    default:
      return { status: 404 }
  }
}
