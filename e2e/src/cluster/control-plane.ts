import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { freePort } from "@supaflux/testing"
import type { Sandbox } from "../sandbox/sandbox.ts"
import { tail } from "../sandbox/tail.ts"
import { waitUntil } from "../sandbox/wait-until.ts"
import { requireTools } from "../tools/require-tools.ts"
import { kubeClient, type KubeClient } from "./kube-client.ts"
import { serviceAccountKeys } from "./service-account-keys.ts"
import { watch, type WatchEvent } from "./watch.ts"
import { writeKubeconfig } from "./write-kubeconfig.ts"

/** An API server of our own with its etcd, on loopback. */
export interface ControlPlane {
  /** A client that may do everything. */
  readonly client: KubeClient
  /** A kubeconfig with the same rights. */
  readonly kubeconfig: string
  /** Writes a kubeconfig for the holder of a token; returns its path. */
  readonly kubeconfigFor: (name: string, token: string) => string
  /** Private key that signs tokens of ServiceAccounts, for kube-controller-manager. */
  readonly serviceAccountKey: string
  /** The certificate that its own is checked against: a path. */
  readonly certificate: string
  /** Tells of every change in a collection; returns what ends the watch. */
  readonly watch: (path: string, onEvent: (event: WatchEvent) => void) => () => void
}

/**
 * Starts etcd and kube-apiserver with RBAC and the admission plugins that are on by default.
 *
 * @param name tells several in one sandbox apart
 */
export async function startControlPlane(sandbox: Sandbox, name: string): Promise<ControlPlane> {
  const tools = requireTools(["etcd", "kube-apiserver"])
  const folder = join(sandbox.folder, name)
  mkdirSync(folder)
  const [clients, peers, port] = [await freePort(), await freePort(), await freePort()]
  const store = `http://127.0.0.1:${clients}`
  sandbox.start({
    name: `${name}-etcd`,
    command: tools.etcd,
    args: [
      `--data-dir=${join(folder, "etcd")}`,
      `--listen-client-urls=${store}`,
      `--advertise-client-urls=${store}`,
      `--listen-peer-urls=http://127.0.0.1:${peers}`,
      `--initial-advertise-peer-urls=http://127.0.0.1:${peers}`,
      `--initial-cluster=default=http://127.0.0.1:${peers}`,
      "--log-level=warn",
      // The data lives as long as the proof.
      "--unsafe-no-fsync",
    ],
  })

  const token = randomBytes(24).toString("hex")
  const tokens = join(folder, "tokens.csv")
  writeFileSync(tokens, `${token},e2e,e2e,"system:masters"\n`, { mode: 0o600 })
  const keys = serviceAccountKeys(folder)
  const certificates = join(folder, "certificates")
  const apiserver = sandbox.start({
    name: `${name}-kube-apiserver`,
    command: tools["kube-apiserver"],
    args: [
      `--etcd-servers=${store}`,
      "--bind-address=127.0.0.1",
      "--advertise-address=127.0.0.1",
      // An endpoint of the Service kubernetes must not be a loopback address; nothing here uses it.
      "--endpoint-reconciler-type=none",
      `--secure-port=${port}`,
      `--cert-dir=${certificates}`,
      "--service-cluster-ip-range=10.96.0.0/16",
      "--service-account-issuer=https://kubernetes.default.svc",
      `--service-account-key-file=${keys.public}`,
      `--service-account-signing-key-file=${keys.private}`,
      `--token-auth-file=${tokens}`,
      "--authorization-mode=RBAC",
      "--allow-privileged=true",
      "--profiling=false",
    ],
  })

  const certificate = join(certificates, "apiserver.crt")
  await waitUntil(
    {
      what: "kube-apiserver made its certificate",
      timeout: 120,
      detail: () => tail(apiserver.log),
    },
    () => existsSync(certificate) && existsSync(join(certificates, "apiserver.key")),
  )
  const server = `https://127.0.0.1:${port}`
  const ca = readFileSync(certificate, "utf8")
  const client = kubeClient({ server, ca, credentials: { token } })
  sandbox.onEnd(client.close)
  await waitUntil(
    { what: "kube-apiserver is ready", timeout: 180, detail: () => tail(apiserver.log) },
    async () => {
      const answer = await client.request({ method: "GET", path: "/readyz" }).catch(() => undefined)
      return answer?.status === 200
    },
  )
  const kubeconfigFor = (user: string, secret: string): string =>
    writeKubeconfig(join(folder, `${user}.kubeconfig`), { server, ca, token: secret })
  return {
    client,
    kubeconfigFor,
    kubeconfig: kubeconfigFor("admin", token),
    serviceAccountKey: keys.private,
    certificate,
    watch: (path, onEvent) => {
      const end = watch({ server, ca, token }, path, onEvent)
      sandbox.onEnd(end)
      return end
    },
  }
}
