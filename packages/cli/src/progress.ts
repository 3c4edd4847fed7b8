import type { Terminal } from "./terminal.ts"

/** One line that is written over, for people who wait. */
export interface Progress {
  readonly show: (text: string) => void
  readonly clear: () => void
}

const patience = 1000
const pause = 100

/** A progress line that appears after a second, on a terminal only. */
export function progress(terminal: Terminal): Progress {
  const started = performance.now()
  let shown = 0
  return {
    show: (text) => {
      const now = performance.now()
      if (!terminal.interactive || now - started < patience || now - shown < pause) return
      shown = now
      terminal.err(`\r\u001B[K${text}`)
    },
    clear: () => {
      if (shown > 0) terminal.err("\r\u001B[K")
      shown = 0
    },
  }
}
