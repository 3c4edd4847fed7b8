import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { readKubeconfig } from "./read-kubeconfig.ts"

let folder = ""
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "supaflux-kubeconfig-"))
})
afterAll(() => rmSync(folder, { recursive: true }))

const base64 = (text: string): string => Buffer.from(text).toString("base64")
function config(context: string, user: object): string {
  const path = join(folder, "config")
  const file = {
    "current-context": context,
    contexts: [{ name: context, context: { cluster: "c", user: "u" } }],
    clusters: [
      {
        name: "c",
        cluster: { server: "https://127.0.0.1:1", "certificate-authority-data": base64("CA") },
      },
    ],
    users: [{ name: "u", user }],
  }
  writeFileSync(path, JSON.stringify(file))
  return path
}

describe("readKubeconfig", () => {
  it("reads the certificates of kind", () => {
    const user = {
      "client-certificate-data": base64("CERT"),
      "client-key-data": base64("KEY"),
    }
    expect(readKubeconfig(config("kind-e2e", user))).toEqual({
      server: "https://127.0.0.1:1",
      ca: "CA",
      credentials: { cert: "CERT", key: "KEY" },
    })
  })

  it("refuses a cluster that is not made to be thrown away", () => {
    expect(() => readKubeconfig(config("production", { token: "t" }))).toThrow(
      'the current context is "production"; only a cluster of kind or k3d will do.',
    )
  })

  it("says what is missing", () => {
    expect(() => readKubeconfig(config("k3d-e2e", {}))).toThrow(
      "the user of k3d-e2e has neither a token nor a certificate",
    )
  })
})
