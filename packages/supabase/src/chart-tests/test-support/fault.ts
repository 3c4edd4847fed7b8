import type { Answer } from "./ask.ts"

/**
 * How an endpoint is broken. `error` answers 500; `open` lets in who should be refused; `body` has the
 * right status and says something else; `cut` closes the connection without an answer; `hang` keeps
 * it open without one; `refused` stops listening.
 */
export type FaultKind = "error" | "open" | "body" | "cut" | "hang" | "refused"

/** One broken call. */
export interface Fault {
  readonly kind: FaultKind
  /** Which call of the script is broken, from 0; with `refused` all after it are, too. */
  readonly call: number
}

/** One call of a script, and what a healthy stack answers. */
export interface Call {
  /** Method and path, without what is random in it. */
  readonly endpoint: string
  readonly answer: Answer
}

/** Takes out of a text what differs from run to run. */
export const withoutRandom = (text: string): string =>
  text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16}/g, "*")

/**
 * The ways in which an endpoint can be broken that a script has to notice. Every call that gets no answer goes the
 * same way through `lib.sh`, which alone calls: in whichever way there is none, one call a script shows it.
 *
 * @param first whether it is the script's first call
 */
export function faultsOf({ answer }: Call, first: boolean): readonly FaultKind[] {
  const kinds: FaultKind[] = first ? ["error", "refused", "cut", "hang"] : ["error", "refused"]
  if (answer.status >= 400) kinds.push("open")
  if (answer.body !== undefined) kinds.push("body")
  return kinds
}

/** What a broken endpoint answers in place of the healthy answer. */
export function brokenAnswer(kind: "error" | "open" | "body", answer: Answer): Answer {
  if (kind === "body") return { status: answer.status, body: '{"not":"it"}' }
  return { status: kind === "open" ? 200 : 500, body: "[]" }
}
