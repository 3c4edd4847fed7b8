import { spawn, type ChildProcess } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, relative } from "node:path"
import { psqlPath } from "@supaflux/testing"
import type { RenderedContainer, RenderedObject } from "./rendered-jobs.ts"

/** The roles that have a password, by which it is found in the pod. */
export const loginRoles: readonly string[] = [
  "authenticator",
  "supabase_auth_admin",
  "supabase_storage_admin",
  "supabase_admin",
  "supabase_read_only_user",
]

/** Secrets that reach a container as a variable. */
const secretValues: Readonly<Record<string, string>> = {
  "master/username": "postgres",
  "jwt/secret": "a-secret-of-no-less-than-thirty-two-characters",
}

/** What a run said. */
export interface RunResult {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A run that is not over. */
interface Run {
  readonly process: ChildProcess
  readonly result: Promise<RunResult>
}

/** A pod's view of a database: folders in place of volumes. */
export interface JobRunner {
  /** Starts a container of the rendered jobs. Variables given here win over the rendered ones. */
  readonly start: (container: string, env?: Readonly<Record<string, string>>) => Run
  /** Starts a container and waits for its end. */
  readonly run: (container: string, env?: Readonly<Record<string, string>>) => Promise<RunResult>
  /** Puts a file into a volume: `bootstrap/010-roles.sql`. */
  readonly write: (path: string, content: string) => void
  readonly read: (path: string) => string
  /** Paths of all files below a folder, sorted. */
  readonly files: (path: string) => readonly string[]
  readonly remove: (path: string) => void
  readonly folder: string
  readonly close: () => void
}

/** Where a runner's database is. */
export interface RunnerDatabase {
  readonly host: string
  readonly port: number
  readonly ca: string
  readonly masterPassword: string
}

/**
 * Runs the containers of the rendered jobs on this machine: their commands, their variables, and the
 * files of their ConfigMap, with a folder for each volume and each secret value given here.
 */
export function jobRunner(
  objects: readonly RenderedObject[],
  database: RunnerDatabase,
  passwords: Readonly<Record<string, string>>,
): JobRunner {
  const folder = mkdtempSync(join(tmpdir(), "supaflux-job-"))
  const write = (path: string, content: string) => {
    mkdirSync(join(folder, path, ".."), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const scripts = objects.find(({ kind }) => kind === "ConfigMap")?.data ?? {}
  for (const [name, content] of Object.entries(scripts)) write(`bootstrap/${name}`, content)
  for (const [role, password] of Object.entries(passwords)) write(`secrets/${role}`, password)
  write("secrets/master", database.masterPassword)
  write("ca/bundle.pem", readFileSync(database.ca, "utf8"))
  for (const name of ["tmp", "realtime", "migrations", "source", "work"])
    mkdirSync(join(folder, name))

  const containers = objects.flatMap(({ kind, spec }): readonly RenderedContainer[] =>
    kind === "Job"
      ? [...(spec.template.spec.initContainers ?? []), ...spec.template.spec.containers]
      : [],
  )
  // Every absolute path that a volume is mounted at becomes one in the folder.
  const local = (text: string) =>
    text.replaceAll(
      /(^|\s)\/(bootstrap|secrets|tmp|ca|realtime|migrations|source|work)\b/g,
      (_, before: string, name: string) => `${before}${folder}/${name}`,
    )

  const start: JobRunner["start"] = (name, env = {}) => {
    const container = containers.find((container) => container.name === name)
    if (container === undefined) throw new Error(`No job has a container ${name}.`)
    const rendered = (container.env ?? []).map(({ name: variable, value, valueFrom }) => [
      variable,
      value === undefined
        ? (secretValues[`${valueFrom?.secretKeyRef.name}/${valueFrom?.secretKeyRef.key}`] ?? "")
        : local(value),
    ])
    const [command = "", ...args] = container.command.map(local)
    const child = spawn(command, args, {
      // A session of its own: like in a pod, there is no terminal to ask for a password.
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        PATH: psqlPath,
        ...(Object.fromEntries(rendered) as Record<string, string>),
        PGHOST: database.host,
        PGPORT: String(database.port),
        SECRETS: join(folder, "secrets"),
        TMPDIR: join(folder, "tmp"),
        WAIT_SECONDS: "0",
        PAUSE_SECONDS: "0.1",
        ...env,
      },
    })
    const result = new Promise<RunResult>((resolve) => {
      let stdout = ""
      let stderr = ""
      child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()))
      child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()))
      child.once("close", (status) => resolve({ status, stdout, stderr }))
    })
    return { process: child, result }
  }
  return {
    start,
    run: (container, env) => start(container, env).result,
    write,
    read: (path) => readFileSync(join(folder, path), "utf8"),
    files: (path) =>
      readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(join(folder, path), join(entry.parentPath, entry.name)))
        .sort(),
    remove: (path) => rmSync(join(folder, path), { recursive: true, force: true }),
    folder,
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}
