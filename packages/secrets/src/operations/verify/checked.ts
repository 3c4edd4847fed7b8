import type { RemoteKey } from "../../remote-secret.ts"
import type { SecretFormat } from "../../secret-format.ts"
import type { ViolationCode } from "./violation.ts"

/** One value that is looked at. */
export interface Checked<Format extends SecretFormat = SecretFormat> {
  readonly key: RemoteKey
  readonly format: Format
  readonly value: string
  /** Another value of the same secret. */
  readonly sibling: (key: string) => string | undefined
  readonly now: Date
  /** Days that a token has to be valid for at least. */
  readonly days: number
}

/** One thing that is wrong with it. */
export interface Problem {
  readonly code: ViolationCode
  readonly message: string
}

/** One thing that is wrong, as a list. */
export const problem = (code: ViolationCode, message: string): readonly Problem[] => [
  { code, message },
]
