import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import type { Rendered } from "./chart.ts"

/** As much of an API server as Helm asks for Secrets: their content, and that there are such things. */
export interface SecretsServer {
  /** Content of each Secret, by name and key; may be changed. */
  readonly secrets: Record<string, Record<string, string>>
  /** A kubeconfig that leads to it, as text. */
  readonly kubeconfig: string
  readonly stop: () => void
}

/** Lists of kinds, as Helm asks for them before it looks anything up. */
function kindLists(objects: readonly Rendered[]): Readonly<Record<string, object>> {
  const kinds = new Map([["v1", new Set(["Secret"])]])
  for (const { apiVersion, kind } of objects) {
    kinds.set(apiVersion, (kinds.get(apiVersion) ?? new Set<string>()).add(kind))
  }
  const lists = [...kinds].map(([groupVersion, names]): readonly [string, object] => [
    groupVersion === "v1" ? "/api/v1" : `/apis/${groupVersion}`,
    {
      kind: "APIResourceList",
      groupVersion,
      resources: [...names].map((kind) => ({
        name: `${kind.toLowerCase()}s`,
        kind,
        namespaced: true,
        verbs: ["get"],
      })),
    },
  ])
  const groups = [...kinds.keys()].filter((groupVersion) => groupVersion !== "v1")
  return Object.fromEntries([
    ["/version", { major: "1", minor: "34", gitVersion: "v1.34.0" }],
    ["/api", { kind: "APIVersions", versions: ["v1"] }],
    [
      "/apis",
      {
        kind: "APIGroupList",
        groups: groups.map((groupVersion) => {
          const [name, version] = groupVersion.split("/")
          return { name, versions: [{ groupVersion, version }] }
        }),
      },
    ],
    ...lists,
  ])
}

/** Starts the server on this machine; it knows the kinds of these objects, and has none of them. */
export async function secretsServer(objects: readonly Rendered[]): Promise<SecretsServer> {
  const secrets: SecretsServer["secrets"] = {}
  const lists = kindLists(objects)
  const answerTo = (path: string): object | undefined => {
    const name = /^\/api\/v1\/namespaces\/supabase\/secrets\/([^/]+)$/.exec(path)?.[1] ?? ""
    const content = Object.entries(secrets[name] ?? {})
    if (content.length === 0) return lists[path]
    const encoded = content.map(([key, value]) => [key, Buffer.from(value).toString("base64")])
    return {
      apiVersion: "v1",
      kind: "Secret",
      metadata: { name },
      data: Object.fromEntries(encoded) as object,
    }
  }
  const server = createServer(({ url = "" }, response) => {
    const answer = answerTo(url.replace(/\?.*/, ""))
    response.writeHead(answer === undefined ? 404 : 200, { "content-type": "application/json" })
    response.end(JSON.stringify(answer ?? { kind: "Status", reason: "NotFound", code: 404 }))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve)
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const kubeconfig = JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    clusters: [{ name: "one", cluster: { server: url } }],
    contexts: [{ name: "one", context: { cluster: "one", user: "" } }],
    "current-context": "one",
  })
  return { secrets, kubeconfig, stop: () => void server.close() }
}

/** Every Secret that rendered pods refer to, each key with a value of its own. */
export function secretsOf(objects: readonly Rendered[]): SecretsServer["secrets"] {
  const found: SecretsServer["secrets"] = {}
  const text = JSON.stringify(objects)
  const keys = [...text.matchAll(/"secretKeyRef":\{"name":"([^"]+)","key":"([^"]+)"/g)]
  const files = [...text.matchAll(/"name":"([^"]+)","items":\[\{"key":"([^"]+)"/g)]
  for (const [, name = "", key = ""] of [...keys, ...files]) {
    found[name] = { ...found[name], [key]: `${name}/${key}` }
  }
  return found
}
