import { generateKeyPairSync } from "node:crypto"
import { writeFileSync } from "node:fs"
import { join } from "node:path"

/** Makes the pair of keys for tokens of ServiceAccounts; returns the paths of its two PEM files. */
export function serviceAccountKeys(folder: string): {
  readonly private: string
  readonly public: string
} {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs1", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  })
  const paths = { private: join(folder, "sa.key"), public: join(folder, "sa.pub") }
  writeFileSync(paths.private, privateKey, { mode: 0o600 })
  writeFileSync(paths.public, publicKey)
  return paths
}
