import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import { execFile } from "node:child_process"
import { expect, it } from "vitest"
import { withSandbox } from "../sandbox/sandbox.ts"
import { gitRepository } from "./git-repository.ts"
import { serveGit } from "./serve-git.ts"

it("serves a repository that git clones, and its next commits", async () => {
  await withSandbox("git", async (sandbox) => {
    const repository = gitRepository(join(sandbox.folder, "git/platform"))
    // Larger than what git sends uncompressed, in more than one chunk.
    repository.write("folder/a.txt", "first\n".repeat(50_000))
    const first = repository.commit("first")
    const url = await serveGit(sandbox, join(sandbox.folder, "git"))
    const clone = join(sandbox.folder, "clone")
    const run = promisify(execFile)
    await run("git", ["clone", "--quiet", "--depth=1", `${url}/platform/.git`, clone])
    const head = (): string =>
      execFileSync("git", ["rev-parse", "HEAD"], { cwd: clone, encoding: "utf8" }).trim()
    expect(head()).toBe(first)
    expect(readFileSync(join(clone, "folder/a.txt"), "utf8")).toHaveLength(300_000)

    repository.write("folder/a.txt", "second\n")
    const second = repository.commit("second")
    await run("git", ["pull", "--quiet"], { cwd: clone })
    expect(head()).toBe(second)
    expect(readFileSync(join(clone, "folder/a.txt"), "utf8")).toBe("second\n")
  })
})
