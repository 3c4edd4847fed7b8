import { spawnSync } from "node:child_process"
import { createCipheriv, createHash, randomBytes } from "node:crypto"
import type { Container } from "../../test-support/objects.ts"
import { containerEnvironment } from "./container-environment.ts"

/** The connections of Studio, each as the header that it sends to Meta. */
export interface StudioConnections {
  readonly readWrite: string
  readonly readOnly: string
  /** As a Studio makes it that knows a password for the role that only reads. */
  readonly readOnlyOfNext: string
}

/** What `CryptoJS.AES.encrypt` makes of a text and a passphrase: the form of OpenSSL. */
function encrypted(text: string, passphrase: string): string {
  const salt = randomBytes(8)
  let derived = Buffer.alloc(0)
  while (derived.length < 48) {
    const block = Buffer.concat([derived.subarray(-16), Buffer.from(passphrase), salt])
    derived = Buffer.concat([derived, createHash("md5").update(block).digest()])
  }
  const cipher = createCipheriv("aes-256-cbc", derived.subarray(0, 32), derived.subarray(32))
  const parts = [Buffer.from("Salted__"), salt, cipher.update(text), cipher.final()]
  return Buffer.concat(parts).toString("base64")
}

/**
 * What Studio's server makes of the environment that its container gives it. Its image is in no package
 * registry, so that its two lines stand here.
 *
 * @see https://github.com/supabase/supabase/blob/master/apps/studio/lib/api/self-hosted/util.ts
 */
export function studioConnections(
  container: Container,
  contents: Readonly<Record<string, string>>,
): StudioConnections {
  const [command = "", ...args] = container.command ?? []
  const print = "process.stdout.write(JSON.stringify(process.env))"
  const started = spawnSync(command, [...args, process.execPath, "-e", print], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], ...containerEnvironment(container, contents) },
  })
  if (started.status !== 0) throw new Error(started.stderr)
  const env = JSON.parse(started.stdout) as Readonly<Record<string, string>>
  const header = (user: string, password: string) => {
    const { POSTGRES_HOST: host, POSTGRES_PORT: port, POSTGRES_DB: database } = env
    const url = `postgresql://${env[user]}:${env[password]}@${host}:${port}/${database}`
    return encrypted(url, env["PG_META_CRYPTO_KEY"] ?? "")
  }
  return {
    readWrite: header("POSTGRES_USER_READ_WRITE", "POSTGRES_PASSWORD"),
    readOnly: header("POSTGRES_USER_READ_ONLY", "POSTGRES_PASSWORD"),
    readOnlyOfNext: header("POSTGRES_USER_READ_ONLY", "POSTGRES_PASSWORD_READ_ONLY"),
  }
}
