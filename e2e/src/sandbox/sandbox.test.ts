import { spawn, type ChildProcess } from "node:child_process"
import { existsSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it, vi } from "vitest"
import { withSandbox } from "./sandbox.ts"
import { waitUntil } from "./wait-until.ts"

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
/** A program that says which process it is, and sleeps. */
const sleeper = (file: string) => ({
  name: "sleeper",
  command: "sh",
  args: ["-c", `echo $$ >"${file}"; exec sleep 60`],
})
/** A program that starts another, which it says, and waits for it. */
const parent = (file: string) => ({
  name: "parent",
  command: "sh",
  args: ["-c", `sleep 60 & echo $! >"${file}"; wait`],
})
const pidIn = (file: string): Promise<number> =>
  waitUntil({ what: `${file} is there`, timeout: 10, interval: 20 }, () =>
    existsSync(file) ? Number(readFileSync(file, "utf8")) || undefined : undefined,
  )

describe("withSandbox", () => {
  it("ends its programs and removes its folder when the proof holds", async () => {
    let folder = ""
    let pid = 0
    await withSandbox("test", async (sandbox) => {
      folder = sandbox.folder
      sandbox.start(sleeper(join(folder, "pid")))
      pid = await pidIn(join(folder, "pid"))
      expect(isAlive(pid)).toBe(true)
    })
    expect(isAlive(pid)).toBe(false)
    expect(existsSync(folder)).toBe(false)
  })

  it("fails when a program ends by itself, says what it printed, and where its log is", async () => {
    const said = vi.spyOn(process.stderr, "write").mockReturnValue(true)
    const proof = withSandbox("test", async (sandbox) => {
      sandbox.start({ name: "broken", command: "sh", args: ["-c", "echo no disk; exit 3"] })
      await new Promise(() => undefined)
    })
    await expect(proof).rejects.toThrow(/broken ended by itself \(exit code 3\):\nno disk/)
    const [[text]] = said.mock.calls as [[string]]
    said.mockRestore()
    const folder = text.replace("Logs and state: ", "").trim()
    expect(readFileSync(join(folder, "logs/broken.log"), "utf8")).toBe("no disk\n")
    rmSync(folder, { recursive: true })
  })

  it("stops a program that is asked to end, which is no failure", async () => {
    await withSandbox("test", async (sandbox) => {
      const running = sandbox.start(sleeper(join(sandbox.folder, "pid")))
      const pid = await pidIn(join(sandbox.folder, "pid"))
      await running.stop()
      expect(isAlive(pid)).toBe(false)
    })
  })

  it("does not lose what went wrong to a log that is gone", async () => {
    const said = vi.spyOn(process.stderr, "write").mockReturnValue(true)
    const proof = withSandbox("test", async (sandbox) => {
      const args = ["-c", `rm -r "${sandbox.folder}"; exit 3`]
      sandbox.start({ name: "broken", command: "sh", args })
      await new Promise(() => undefined)
    })
    await expect(proof).rejects.toThrow(/broken ended by itself \(exit code 3\):\nits log/)
    said.mockRestore()
  })

  const module = join(import.meta.dirname, "sandbox.ts")
  /** Runs a proof with a program in a process of its own, and takes it away. */
  const killed = async (
    made: typeof sleeper,
    by: string,
    kill: (driver: ChildProcess) => void,
  ): Promise<boolean> => {
    const file = join(import.meta.dirname, `.pid-${process.pid}`)
    const script = `import { withSandbox } from ${JSON.stringify(module)}
      await withSandbox("killed", async (sandbox) => {
        process.stdout.write(sandbox.folder)
        sandbox.start(${JSON.stringify(made(file))})
        await new Promise((resolve) => setTimeout(resolve, 60_000))
      })`
    const node = [process.execPath, "--input-type=module-typescript", "-e", script]
    const driver = spawn("sh", ["-c", by, "sh", ...node], { detached: true })
    let folder = ""
    driver.stdout.on("data", (chunk: Buffer) => (folder += chunk.toString()))
    try {
      const pid = await pidIn(file)
      kill(driver)
      return await waitUntil({ what: "the program has ended", timeout: 10 }, () => !isAlive(pid))
    } finally {
      rmSync(file, { force: true })
      if (folder !== "") rmSync(folder, { recursive: true, force: true })
    }
  }

  it.each([
    ["its programs", sleeper],
    ["what they started", parent],
  ])("takes %s with it when the driver is killed", async (_what, made) => {
    const gone = await killed(made, 'exec "$@"', (driver) => void driver.kill("SIGKILL"))
    expect(gone).toBe(true)
  })

  it("ends when what started the driver is killed", async () => {
    const gone = await killed(sleeper, '"$@" & wait', (driver) => void driver.kill("SIGKILL"))
    expect(gone).toBe(true)
  })
})
