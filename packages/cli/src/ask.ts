import { Writable } from "node:stream"
import { createInterface } from "node:readline"
import { UsageError } from "./usage-error.ts"

/**
 * Asks the person at the terminal, on the error stream.
 *
 * @param how `hidden`: nothing of the answer is shown
 * @throws UsageError when the person gives up, by Ctrl-C or Ctrl-D
 */
export function ask(question: string, how: "hidden" | "shown"): Promise<string> {
  // The interface echoes what is typed; into the void, when it is hidden.
  const output =
    how === "shown"
      ? process.stderr
      : new Writable({ write: (_chunk, _encoding, written) => written() })
  const lines = createInterface({ input: process.stdin, output, terminal: true, historySize: 0 })
  if (how === "hidden") process.stderr.write(question)
  return new Promise((resolve, reject) => {
    let answered = false
    lines.once("close", () => {
      if (how === "hidden") process.stderr.write("\n")
      if (!answered) reject(new UsageError("stopped: nothing was done"))
    })
    lines.once("SIGINT", () => lines.close())
    lines.question(how === "shown" ? question : "", (answer) => {
      answered = true
      lines.close()
      resolve(answer)
    })
  })
}
