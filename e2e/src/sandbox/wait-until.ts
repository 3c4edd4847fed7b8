import { setTimeout } from "node:timers/promises"

/** How long to wait, and for what. */
export interface Wait {
  /** What is waited for, as the error names it: `etcd is healthy`. */
  readonly what: string
  /** Seconds until it is an error. */
  readonly timeout: number
  /** Milliseconds between two looks. @default 250 */
  readonly interval?: number
  /** More for the error's text, read when the time is up. */
  readonly detail?: () => string
}

/**
 * Looks again and again until there is an answer.
 *
 * @param look undefined and false mean: not yet; what it throws ends the wait
 * @throws {Error} when the time is up
 */
export async function waitUntil<Value>(
  wait: Wait,
  look: () => Promise<Value | undefined | false> | Value | undefined | false,
): Promise<Value> {
  const end = Date.now() + wait.timeout * 1000
  for (;;) {
    const value = await look()
    if (value !== undefined && value !== false) return value
    if (Date.now() > end) {
      const detail = wait.detail === undefined ? "" : `\n${wait.detail()}`
      throw new Error(`Waited ${wait.timeout} s, in vain, until ${wait.what}.${detail}`)
    }
    await setTimeout(wait.interval ?? 250)
  }
}
