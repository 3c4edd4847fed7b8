import { existsSync, readFileSync } from "node:fs"
import { homedir } from "node:os"
import { join } from "node:path"
import { UsageError } from "../../../usage-error.ts"
import { StoreError } from "./store-error.ts"
import type { StoredText, TextStore } from "./text-store.ts"

/** What a store's resource says of Vault. */
export interface VaultStore {
  readonly server?: string
  readonly path?: string
  readonly version?: string
  readonly namespace?: string
}

interface Answer {
  readonly status: number
  readonly body: {
    readonly data?: {
      readonly data?: object | null
      readonly metadata?: { readonly version?: number; readonly deletion_time?: string }
    }
  }
}

const problems: Readonly<Record<number, string>> = {
  403: "Vault denied access: log in (`vault login`), or ask for a policy that allows this path",
  429: "Vault is a standby, or throttles: run the command again",
  473: "Vault is a standby of another cluster: name its address in VAULT_ADDR",
  503: "Vault is sealed, or down for maintenance",
}

function token(env: Readonly<Record<string, string | undefined>>): string {
  const file = join(env["HOME"] ?? homedir(), ".vault-token")
  const found = env["VAULT_TOKEN"] ?? (existsSync(file) ? readFileSync(file, "utf8").trim() : "")
  if (found !== "") return found
  throw new UsageError("there is no token for Vault", "log in (`vault login`), or set VAULT_TOKEN")
}

/** An answer as JSON; never an error of the parser, which would show a part of it. */
async function bodyOf(response: Response): Promise<Answer["body"]> {
  try {
    return (await response.json()) as Answer["body"]
  } catch {
    return {}
  }
}

/**
 * The KV engine of HashiCorp Vault or OpenBao, by its HTTP API: there is no official client for Node.
 * As the command of Vault, it takes VAULT_ADDR, VAULT_TOKEN (or `~/.vault-token`) and VAULT_NAMESPACE;
 * a CA of one's own is named in NODE_EXTRA_CA_CERTS.
 *
 * @throws UsageError when no token is there, or the store names no path
 * @see https://developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2
 */
export function vault(
  store: VaultStore,
  env: Readonly<Record<string, string | undefined>>,
): TextStore {
  const server = env["VAULT_ADDR"] ?? store.server ?? ""
  const namespace = env["VAULT_NAMESPACE"] ?? store.namespace
  const versioned = store.version !== "v1"
  if (store.path === undefined) {
    throw new UsageError(
      "the store of Vault names no path",
      "give vault() the path of its KV engine",
    )
  }
  const headers = {
    "x-vault-token": token(env),
    "x-vault-request": "true",
    ...(namespace === undefined ? {} : { "x-vault-namespace": namespace }),
  }
  const base = `${server.replace(/\/$/, "")}/v1/${store.path}`

  async function call(method: string, path: string, body?: object): Promise<Answer> {
    let response: Response
    try {
      response = await fetch(`${base}/${path}`, {
        method,
        headers: {
          ...headers,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    } catch {
      throw new StoreError(`Vault was not reached at ${server}: look at VAULT_ADDR`)
    }
    const { status } = response
    if (status < 300 || status === 404 || status === 400)
      return { status, body: await bodyOf(response) }
    throw new StoreError(`${problems[status] ?? "Vault refused it"} (HTTP ${status})`)
  }

  async function put(id: string, text: string, cas: number): Promise<void> {
    const data = JSON.parse(text) as object
    const { status } = versioned
      ? await call("POST", `data/${id}`, { data, options: { cas } })
      : await call("POST", id, data)
    if (status < 300) return
    throw new StoreError(
      status === 400
        ? "somebody else changed it meanwhile: run the command again"
        : `there is no KV engine at ${store.path}`,
    )
  }

  async function getVersioned(id: string): Promise<StoredText | undefined> {
    const { status, body } = await call("GET", `data/${id}`)
    const { version = 0, deletion_time: deleted = "" } = body.data?.metadata ?? {}
    if (status === 200) return { text: JSON.stringify(body.data?.data), version: String(version) }
    if (deleted === "") return undefined
    throw new StoreError(
      `its current version is deleted: \`vault kv undelete -mount=${store.path} -versions=${version} ${id}\`, or choose another name`,
    )
  }

  async function getPlain(id: string): Promise<StoredText | undefined> {
    const { status, body } = await call("GET", id)
    return status === 200 ? { text: JSON.stringify(body.data), version: "" } : undefined
  }

  return {
    label: `Vault at ${server}`,
    get: versioned ? getVersioned : getPlain,
    create: async (id, text, { tags, purpose }) => {
      await put(id, text, 0)
      if (!versioned) return
      // Half a kilobyte each is what Vault takes.
      const custom_metadata = { ...tags, purpose: purpose.slice(0, 500) }
      await call("POST", `metadata/${id}`, { custom_metadata })
    },
    ...(versioned
      ? {
          undo: (id: string, before: string) =>
            `\`vault kv rollback -mount=${store.path} -version=${before} ${id}\``,
        }
      : {}),
    replace: (id, text, before) => put(id, text, Number(before.version)),
  }
}
