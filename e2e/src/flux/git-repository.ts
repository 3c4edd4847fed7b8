import { spawnSync } from "node:child_process"
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"

/** A Git repository with its work tree. */
export interface GitRepository {
  /** Folder of the work tree. */
  readonly folder: string
  /** Text of a file. */
  readonly read: (path: string) => string
  /** Writes a file; stored with the next commit. */
  readonly write: (path: string, text: string) => void
  /** Removes a file or a folder. */
  readonly remove: (path: string) => void
  /** Commits the work tree; returns the commit's hash. */
  readonly commit: (message: string) => string
  /** Takes the newest commit back; returns the hash of the commit that does so. */
  readonly revert: () => string
  /** Names the newest commit. */
  readonly tag: (name: string) => void
}

/** Makes a repository with the branch `main`, which reads nothing of the user's configuration. */
export function gitRepository(folder: string): GitRepository {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: "e2e",
    GIT_AUTHOR_EMAIL: "e2e@localhost",
    GIT_COMMITTER_NAME: "e2e",
    GIT_COMMITTER_EMAIL: "e2e@localhost",
  }
  const git = (...args: readonly string[]): string => {
    const { status, stdout, stderr, error } = spawnSync("git", args, {
      cwd: folder,
      env,
      encoding: "utf8",
    })
    if (status !== 0) throw new Error(`git ${args.join(" ")}: ${error?.message ?? stderr}`)
    return stdout.trim()
  }
  mkdirSync(folder, { recursive: true })
  git("init", "--quiet", "--initial-branch=main")
  return {
    folder,
    read: (path) => readFileSync(join(folder, path), "utf8"),
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    },
    remove: (path) => rmSync(join(folder, path), { recursive: true }),
    commit: (message) => {
      git("add", "--all")
      git("commit", "--quiet", "--allow-empty", "-m", message)
      return git("rev-parse", "HEAD")
    },
    revert: () => {
      git("revert", "--no-edit", "HEAD")
      return git("rev-parse", "HEAD")
    },
    tag: (name) => void git("tag", name),
  }
}
