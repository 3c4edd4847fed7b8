/** What a store keeps beside a text. */
export interface About {
  /** What it is for. */
  readonly purpose: string
  readonly tags: Readonly<Record<string, string>>
  /** Key of AWS KMS that encrypts it. @default the account's own */
  readonly kmsKey?: string
}

/** A text, and which version of it. */
export interface StoredText {
  readonly text: string
  readonly version: string
}

/** A version that is there, and that nobody gets yet. */
interface StagedVersions {
  /** Keeps a text as a version that nobody gets yet. */
  readonly stage: (id: string, text: string) => Promise<string>
  /** Makes that version the one that everybody gets; the one before stays, to go back to. */
  readonly promote: (id: string, version: string) => Promise<void>
}

/** A store of texts, by their names. Every function fails with a StoreError, which holds no text. */
export interface TextStore {
  /** How people call it: `Secrets Manager in eu-central-1`. */
  readonly label: string
  readonly get: (id: string) => Promise<StoredText | undefined>
  /** Fails when there is one already. */
  readonly create: (id: string, text: string, about: About) => Promise<void>
  /** A new version, which everybody gets. */
  readonly replace: (id: string, text: string, before: StoredText, about: About) => Promise<void>
  /** Undefined where a store has no such versions. */
  readonly staged?: StagedVersions
  /** The command that makes a version before the current one again. Undefined where none is kept. */
  readonly undo?: (id: string, before: string, after: string) => string
}
