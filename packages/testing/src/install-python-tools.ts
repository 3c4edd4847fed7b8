import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { pythonRequirements, pythonToolsFolder } from "./python-tools.ts"

// What `pnpm python-tools` runs: a virtual environment with the programs that tests need of Python's
// registry. Its place is final from the start, because scripts in it name it; a mark says that it is whole.
const folder = pythonToolsFolder()
const mark = join(folder, "complete")
const run = (program: string, ...args: readonly string[]): void => {
  execFileSync(program, args, { stdio: ["ignore", "inherit", "inherit"] })
}

if (!existsSync(mark)) {
  mkdirSync(dirname(folder), { recursive: true })
  rmSync(folder, { recursive: true, force: true })
  run("python3", "-m", "venv", folder)
  run(
    join(folder, "bin/python"),
    "-m",
    "pip",
    "install",
    "--quiet",
    "--disable-pip-version-check",
    "--requirement",
    pythonRequirements,
  )
  writeFileSync(mark, "")
}
process.stdout.write(`${folder}\n`)
