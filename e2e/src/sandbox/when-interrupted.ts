const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const

/**
 * Tells once that the driver is asked to end: by a signal, or because what started it (pnpm, a CI's shell) is gone, killed
 * by a signal that it could not pass on.
 *
 * @returns ends the watch
 */
export function whenInterrupted(onInterrupt: (by: string) => void): () => void {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid !== parent) interrupt("the end of what started it")
  }, 1000).unref()
  const forget = (): void => {
    clearInterval(timer)
    for (const signal of signals) process.off(signal, interrupt)
  }
  function interrupt(by: string): void {
    forget()
    onInterrupt(by)
  }
  for (const signal of signals) process.once(signal, interrupt)
  return forget
}
