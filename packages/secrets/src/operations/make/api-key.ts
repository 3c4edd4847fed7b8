import { createHash } from "node:crypto"
import type { RandomStream } from "../random-source.ts"

const shape = /^(?<body>sb_(?:publishable|secret)_[\w-]{22})_(?<checksum>[\w-]{8})$/

/** @see https://github.com/supabase/supabase/blob/master/docker/utils/add-new-auth-keys.sh */
const checksumOf = (body: string): string =>
  createHash("sha256").update(`supabase-self-hosted|${body}`).digest("base64url").slice(0, 8)

/**
 * An API key of the newer form: 22 random characters, and 8 that prove that nobody mistyped them.
 * @see https://supabase.com/docs/guides/self-hosting/self-hosted-auth-keys
 */
export function apiKey(prefix: "sb_publishable" | "sb_secret", random: RandomStream): string {
  const body = `${prefix}_${Buffer.from(random(17)).toString("base64url").slice(0, 22)}`
  return `${body}_${checksumOf(body)}`
}

/** What is wrong with an API key: its shape, its checksum, or nothing. */
export function apiKeyProblem(
  key: string,
  prefix: "sb_publishable" | "sb_secret",
): "shape" | "checksum" | undefined {
  const { body, checksum } = shape.exec(key)?.groups ?? {}
  if (body?.startsWith(`${prefix}_`) !== true) return "shape"
  return checksumOf(body) === checksum ? undefined : "checksum"
}
