import { execFile } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { onTestFinished } from "vitest"

const bin = join(import.meta.dirname, "../bin.ts")

/** What a command printed, and its exit code. */
interface Result {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** A platform repository in a temporary folder. */
export interface TemporaryProject {
  readonly root: string
  readonly put: (path: string, content: string) => void
  readonly read: (path: string) => string
  /** Every file below a folder, sorted; none when it is absent. */
  readonly list: (path: string) => string[]
  /** Runs the real command in it. */
  readonly supaflux: (args: readonly string[], env?: Record<string, string>) => Promise<Result>
}

/** An environment file with one namespace and one ConfigMap; `data` is the ConfigMap's. */
export function environmentFile(name: string, data = "{}"): string {
  return `const namespace = { apiVersion: "v1", kind: "Namespace", metadata: { name: "app" } }
const settings = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "settings" }, data: ${data} }
export default {
  name: "${name}",
  components: [
    { name: "app", namespace: "app", resources: { settings } },
    { name: "namespaces", resources: { app: namespace } },
  ],
}
`
}

/** Makes a project that is removed after the test. */
export function temporaryProject(files: Readonly<Record<string, string>>): TemporaryProject {
  const root = mkdtempSync(join(tmpdir(), "supaflux-cli-"))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const put = (path: string, content: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  put("package.json", '{ "type": "module" }\n')
  for (const [path, content] of Object.entries(files)) put(path, content)
  return {
    root,
    put,
    read: (path) => readFileSync(join(root, path), "utf8"),
    list: (path) => {
      try {
        return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
          .filter((entry) => !entry.isDirectory())
          .map((entry) => join(entry.parentPath, entry.name).slice(join(root, path).length + 1))
          .sort()
      } catch {
        return []
      }
    },
    supaflux: (args, env = {}) =>
      new Promise((resolve) => {
        const flags = ["--conditions=@supaflux/source", bin, ...args]
        const inherited = { ...process.env, GITHUB_ACTIONS: "", ...env }
        execFile(process.execPath, flags, { cwd: root, env: inherited }, (error, out, err) => {
          resolve({ code: error === null ? 0 : Number(error.code), out, err })
        })
      }),
  }
}
