import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Environment } from "@supaflux/core"
import {
  awsSecretsManager,
  externalSecrets,
  secretSet,
  secretStore,
  type SecretLayout,
  type SecretProvider,
} from "@supaflux/secrets"
import { run } from "../run.ts"
import type { Terminal } from "../terminal.ts"
import { temporaryProject, type TemporaryProject } from "./temporary-project.ts"
import { samples } from "./secrets-samples.ts"

/** What an environment of the tests differs in. */
export interface SecretsEnvironment {
  /** Where its secrets lie. @default Secrets Manager in eu-central-1 */
  readonly provider?: SecretProvider
  /** How they lie there. @default "json" */
  readonly layout?: SecretLayout
  /** Whether the environment is thrown away. @default false */
  readonly disposable?: boolean
  /** Names of the samples that it has. @default those that nobody has to give */
  readonly names?: readonly (keyof typeof samples)[]
  /** Other names in the store. @default `app/<name>` */
  readonly remotes?: Readonly<Record<string, string>>
}

/** A project with one environment, called `test`. */
export interface SecretsProject extends TemporaryProject {
  /** Runs a command below `supaflux secrets` in this process. */
  readonly secrets: (
    args: string,
    terminal?: Partial<Terminal>,
  ) => Promise<{ readonly code: number; readonly out: string; readonly err: string }>
}

const madeAlone = ["jwt", "auth", "storage", "realtime"] as const

function environment(options: SecretsEnvironment): Environment {
  const { provider = awsSecretsManager({ region: "eu-central-1" }), layout = "json" } = options
  const { names = madeAlone, disposable = false, remotes = {} } = options
  const operator = externalSecrets()
  const store = secretStore({ operator: operator.operator, provider, namespaces: ["app"] })
  const secrets = secretSet({
    name: "app-secrets",
    namespace: "app",
    store: store.store,
    layout,
    secrets: Object.fromEntries(
      names.map((name) => {
        const describe = samples[name]
        return [
          name,
          { remote: remotes[name] ?? `app/${name}`, keys: Object.keys(describe.keys), describe },
        ]
      }),
    ),
  })
  return {
    name: "test",
    disposable,
    provides: { namespaces: ["app", "external-secrets", "supabase"] },
    components: [operator, store, secrets],
  }
}

/** Makes a project with secrets in its environment; it is removed after the test. */
export function secretsProject(
  options: SecretsEnvironment = {},
  files: Readonly<Record<string, string>> = {},
): SecretsProject {
  // As data: nothing has to be imported to load it.
  const source = `export default ${JSON.stringify(environment(options))}\n`
  const project = temporaryProject({ "environments/test.js": source, ...files })
  return {
    ...project,
    secrets: async (args, terminal = {}) => {
      let out = ""
      let err = ""
      const code = await run(["secrets", ...args.split(" ")], {
        cwd: project.root,
        env: {},
        interactive: false,
        out: (text) => {
          out += text
        },
        err: (text) => {
          err += text
        },
        ...terminal,
      })
      return { code, out, err }
    },
  }
}

/** A document of a project's folder. */
export function documentOf(project: TemporaryProject, name: string): Record<string, string> {
  return JSON.parse(project.read(`.secrets/test/app/${name}.json`)) as Record<string, string>
}

/** The values of one document; none, where it is broken. */
function valuesIn(file: string): readonly string[] {
  try {
    return Object.values(JSON.parse(readFileSync(file, "utf8")) as Record<string, string>)
  } catch {
    return []
  }
}

/** Every value in a folder's documents: what must be seen nowhere else. */
export function valuesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? valuesIn(join(entry.parentPath, entry.name)) : [],
  )
}
