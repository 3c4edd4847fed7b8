import { readFileSync } from "node:fs"
import { parse } from "yaml"
import type { Connection } from "./kube-client.ts"

interface Kubeconfig {
  readonly "current-context"?: string
  readonly contexts?: readonly {
    readonly name: string
    readonly context: { readonly cluster: string; readonly user: string }
  }[]
  readonly clusters?: readonly {
    readonly name: string
    readonly cluster: { readonly server?: string; readonly "certificate-authority-data"?: string }
  }[]
  readonly users?: readonly { readonly name: string; readonly user: User }[]
}

interface User {
  readonly token?: string
  readonly "client-certificate-data"?: string
  readonly "client-key-data"?: string
}

const named = <Item extends { readonly name: string }>(
  list: readonly Item[] | undefined,
  name: string | undefined,
): Item | undefined => list?.find((item) => item.name === name)
const decoded = (text: string): string => Buffer.from(text, "base64").toString("utf8")

/**
 * How to reach the cluster of a kubeconfig's current context, which has to be one of kind or k3d: the proof installs
 * definitions, applies and deletes, which nobody wants elsewhere.
 *
 * @throws {Error} when it is another one, or the file lacks what is needed
 */
export function readKubeconfig(path: string): Connection {
  const config = parse(readFileSync(path, "utf8")) as Kubeconfig
  const name = config["current-context"] ?? ""
  if (!/^(kind|k3d)-/.test(name)) {
    throw new Error(
      `${path}: the current context is "${name}"; only a cluster of kind or k3d will do.`,
    )
  }
  const { cluster, user } = named(config.contexts, name)?.context ?? {}
  const { server, "certificate-authority-data": ca } =
    named(config.clusters, cluster)?.cluster ?? {}
  const credentials = credentialsOf(named(config.users, user)?.user ?? {})
  if (server === undefined || ca === undefined) {
    throw new Error(`${path}: the cluster of ${name} has no server, or no certificate in the file.`)
  }
  if (credentials === undefined) {
    throw new Error(
      `${path}: the user of ${name} has neither a token nor a certificate in the file.`,
    )
  }
  return { server, ca: decoded(ca), credentials }
}

function credentialsOf({
  token,
  "client-certificate-data": cert,
  "client-key-data": key,
}: User): Connection["credentials"] | undefined {
  if (token !== undefined) return { token }
  return cert === undefined || key === undefined
    ? undefined
    : { cert: decoded(cert), key: decoded(key) }
}
