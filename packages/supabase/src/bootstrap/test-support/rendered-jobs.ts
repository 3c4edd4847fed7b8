import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chartPath } from "../../test-support/chart.ts"
import { readManifests } from "../../test-support/read-manifests.ts"

/** A container of a job, as far as a test runs it. */
export interface RenderedContainer {
  readonly name: string
  readonly image: string
  readonly command: readonly string[]
  readonly env?: readonly {
    readonly name: string
    readonly value?: string
    readonly valueFrom?: { readonly secretKeyRef: { readonly name: string; readonly key: string } }
  }[]
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[]
}

interface Volume {
  readonly name: string
  readonly projected?: { readonly sources: readonly object[] }
  readonly configMap?: { readonly name: string }
}

/** An object of the bootstrap as the chart renders it. */
export interface RenderedObject {
  readonly kind: string
  readonly metadata: {
    readonly name: string
    readonly annotations?: Readonly<Record<string, string>>
  }
  readonly data: Readonly<Record<string, string>>
  readonly spec: {
    readonly backoffLimit: number
    readonly activeDeadlineSeconds: number
    readonly podFailurePolicy: { readonly rules: readonly object[] }
    readonly template: {
      readonly spec: {
        readonly serviceAccountName: string
        readonly initContainers?: readonly RenderedContainer[]
        readonly containers: readonly RenderedContainer[]
        readonly volumes: readonly Volume[]
      }
    }
  }
}

const secret = (name: string, ...keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [key, { name, key }]))

/** Values of a release with every service that the database serves. */
const releaseValues = {
  publicUrl: "https://api.example.com",
  database: { host: "localhost", caBundle: { configMap: "database-ca", key: "ca.pem" } },
  secrets: {
    databaseMaster: secret("master", "username", "password"),
    databaseAuthenticator: secret("authenticator", "password"),
    databaseAuthAdmin: secret("auth-admin", "password"),
    databaseStorageAdmin: secret("storage-admin", "password"),
    databaseAdmin: secret("admin", "password"),
    databasePostgres: secret("postgres", "password"),
    databaseReadOnlyUser: secret("read-only-user", "password"),
    jwt: secret("jwt", "secret"),
  },
  ...Object.fromEntries(
    ["auth", "rest", "realtime", "storage", "meta"].map((name) => [name, { enabled: true }]),
  ),
} as const

/**
 * Renders the bootstrap of the chart with the real helm, and nothing else of the chart, so that a fault
 * elsewhere does not show here.
 *
 * @param template a further template, for what the bootstrap offers to others
 */
export function renderJobs(
  helm: string,
  values: object = {},
  template = "",
): readonly RenderedObject[] {
  const folder = mkdtempSync(join(tmpdir(), "supaflux-chart-"))
  try {
    for (const path of ["Chart.yaml", "values.yaml", "files"]) {
      cpSync(join(chartPath, path), join(folder, path), { recursive: true })
    }
    mkdirSync(join(folder, "templates"))
    for (const path of ["templates/_helpers.tpl", "templates/bootstrap"]) {
      cpSync(join(chartPath, path), join(folder, path), { recursive: true })
    }
    writeFileSync(join(folder, "templates/further.yaml"), template)
    const { status, stdout, stderr } = spawnSync(
      helm,
      ["template", "supabase", folder, "--namespace", "supabase", "--values", "-"],
      { input: JSON.stringify({ ...releaseValues, ...values }), encoding: "utf8" },
    )
    if (status !== 0) throw new Error(stderr)
    return readManifests(stdout) as readonly RenderedObject[]
  } finally {
    rmSync(folder, { recursive: true })
  }
}
