/** Prints how a proof goes, and counts what failed. */
export interface Report {
  /** A line on what is being done. */
  readonly note: (line: string) => void
  /** One statement and the problems that speak against it; none means that it holds. */
  readonly check: (statement: string, problems: readonly string[]) => void
  /** Number of statements that did not hold. */
  readonly failed: () => number
}

const shown = 20

/** Makes a report that prints to standard output. */
export function report(
  print: (text: string) => void = (text) => void process.stdout.write(text),
): Report {
  const start = Date.now()
  let failed = 0
  const line = (text: string): void =>
    print(`${String(Math.round((Date.now() - start) / 1000)).padStart(4)} s  ${text}\n`)
  return {
    note: line,
    failed: () => failed,
    check: (statement, problems) => {
      if (problems.length === 0) return line(`ok      ${statement}`)
      failed += 1
      line(`FAILED  ${statement}`)
      for (const problem of problems.slice(0, shown))
        print(`          ${problem.replaceAll("\n", "\n          ")}\n`)
      if (problems.length > shown) print(`          and ${problems.length - shown} more\n`)
    },
  }
}
