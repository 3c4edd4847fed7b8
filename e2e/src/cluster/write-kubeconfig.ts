import { writeFileSync } from "node:fs"

/** Writes a kubeconfig for the holder of a token; returns its path. */
export function writeKubeconfig(
  path: string,
  { server, ca, token }: { readonly server: string; readonly ca: string; readonly token: string },
): string {
  const certificate = Buffer.from(ca).toString("base64")
  const config = {
    apiVersion: "v1",
    kind: "Config",
    "current-context": "e2e",
    contexts: [{ name: "e2e", context: { cluster: "e2e", user: "e2e" } }],
    clusters: [{ name: "e2e", cluster: { server, "certificate-authority-data": certificate } }],
    users: [{ name: "e2e", user: { token } }],
  }
  writeFileSync(path, JSON.stringify(config), { mode: 0o600 })
  return path
}
