import type { SecretFormat } from "./secret-format.ts"

/** An account that a value is the password of. Two values for one account are equal, for two accounts distinct. */
export interface SecretAccount {
  /** Where the account is: `database`. */
  readonly at: string
  /** The account's name, or the key of the same secret that holds it. */
  readonly user: string | { readonly key: string }
}

/** One value of a secret. */
export interface SecretKeyDescription {
  /** What it is for, in one sentence. */
  readonly purpose: string
  readonly format: SecretFormat
  /** Services that read it, and start anew with a new one. @default those of no service */
  readonly readers?: readonly string[]
  /** Whether it becomes part of a URL as it is, so that it must not hold what a URL encodes. @default false */
  readonly inUrl?: boolean
  /** Whether clients get it: it protects nothing by itself. @default false */
  readonly public?: boolean
  /** Whether it is a name, which may be seen while it is typed. @default false */
  readonly plain?: boolean
  /** @default none */
  readonly account?: SecretAccount
}

/** One way to give a secret new values. */
export interface SecretRotation {
  /** Its name on the command line: `signing-key`. */
  readonly name: string
  /** Keys that get a new value together. */
  readonly keys: readonly string[]
  /** What it breaks, and for how long, in whole sentences. */
  readonly effect: string
  /**
   * How the values change. `replace`: at once. `stages`: the signing key of a list of keys, in three
   * runs, so that no token is ever refused. `never`: what was encrypted with it becomes unreadable.
   * @default "replace"
   */
  readonly mode?: "replace" | "stages" | "never"
  /** What to do before, one step each: sentences, with commands between backticks. @default [] */
  readonly before?: readonly string[]
  /** What to do once the Secret has the new value, before its readers start anew. @default [] */
  readonly meanwhile?: readonly string[]
  /** What to do once services have the new value. @default [] */
  readonly after?: readonly string[]
}

/** One secret: an entry in the store, and the Kubernetes Secret made of it. */
export interface SecretDescription {
  /** What it is for, who may read it, and what changing it breaks. */
  readonly purpose: string
  readonly keys: Readonly<Record<string, SecretKeyDescription>>
  /** How it is rotated. @default all keys together, at once */
  readonly rotations?: readonly SecretRotation[]
  /**
   * What makes its readers start anew: an upgrade of their Helm release, `kubectl rollout restart`, or
   * nothing, where they look at the Secret each time.
   * @default "rollout"
   */
  readonly restart?: "release" | "rollout" | "none"
}
