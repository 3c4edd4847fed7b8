import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { required } from "@supaflux/testing"
import { expect, it, type TestContext } from "vitest"
import { documentOf, secretsProject, type SecretsProject } from "./test-support/secrets-project.ts"

const bin = join(import.meta.dirname, "bin.ts")
const script = join(import.meta.dirname, "test-support/pseudo-terminal.py")
const python = spawnSync("python3", ["--version"]).status === 0 ? "python3" : undefined

/** Runs the real command on a real terminal, and answers its questions. */
function onTerminal(
  context: TestContext,
  { root }: SecretsProject,
  answers: readonly (readonly [question: string, typed: string])[],
): { readonly code: number; readonly screen: string } {
  const program = required(context, python, "There is no python3, which makes the terminal.")
  const flags = ["--conditions=@supaflux/source", bin]
  const args = [process.execPath, ...flags, "secrets", "generate", "test"]
  const { stdout } = spawnSync(program, [script], {
    input: JSON.stringify({ args, cwd: root, answers }),
    encoding: "utf8",
  })
  return JSON.parse(stdout) as { code: number; screen: string }
}

const names = ["auth", "smtp"] as const

it("shows names while they are typed, and nothing of secrets", (context) => {
  const project = secretsProject({ names })
  const { code, screen } = onTerminal(context, project, [
    ["app/smtp › username (Only its owner knows it.) ", "postmaster\r"],
    // Typed wrongly and mended, with a key that moves the cursor.
    [
      "app/smtp › password (Only its owner knows it.) ",
      "not-thiss\u007F\u007Fs-pa$$word\u001B[D\u001B[C\r",
    ],
  ])
  expect(documentOf(project, "smtp")).toEqual({
    username: "postmaster",
    password: "not-this-pa$$word",
  })
  expect(screen).toContain("postmaster")
  expect(screen).not.toMatch(/pa\$\$|not-thi|\*/)
  expect(screen).toContain("  new     app/smtp › username, password")
  expect(code).toBe(0)
})

it("leaves out what is answered with Enter alone", (context) => {
  const project = secretsProject({ names })
  const { code, screen } = onTerminal(context, project, [
    ["username", "\r"],
    ["password", "\r"],
  ])
  expect(code).toBe(1)
  expect(screen).toContain("absent  app/smtp › password")
  expect(project.list(".secrets/test")).toEqual(["app/auth.json"])
})

it.for([
  ["Ctrl-C", "half-a-word\u0003"],
  ["Ctrl-D", "\u0004"],
] as const)("ends at %s, and has written nothing", ([, typed], context) => {
  const project = secretsProject({ names })
  const { code, screen } = onTerminal(context, project, [
    ["username", "postmaster\r"],
    ["password", typed],
  ])
  expect(code).toBe(2)
  expect(screen).toContain("stopped: nothing was done")
  expect(screen).not.toContain("half-a-word")
  expect(project.list(".secrets")).toEqual([])
})
