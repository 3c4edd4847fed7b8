import { spawnSync } from "node:child_process"

/** Where a file is not valid. */
export interface SyntaxErrorPosition {
  readonly file: string
  readonly line: number
  readonly column: number
}

/**
 * Finds the place of a syntax error. The error itself does not tell it: only Node does, when it gives
 * up on the module. So a second Node imports it again, which runs nothing, because it cannot be linked.
 *
 * @param url the module whose import failed
 */
export function syntaxErrorPosition(url: string): SyntaxErrorPosition | undefined {
  const { stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, "--input-type=module", "--eval", `await import(${JSON.stringify(url)})`],
    { encoding: "utf8", timeout: 10_000 },
  )
  const match = /^(?<file>(?:file:\/\/)?\/.*):(?<line>\d+)\n.*\n(?<indent>\s*)\^/m.exec(stderr)
  if (match?.groups === undefined) return undefined
  const { file = "", line = "", indent = "" } = match.groups
  return { file, line: Number(line), column: indent.length + 1 }
}
