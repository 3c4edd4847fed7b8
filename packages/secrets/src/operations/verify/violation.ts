/** What can be wrong with a value. */
export const violationCodes = {
  SECRET_MISSING: "The store has no entry of this name.",
  SECRET_UNREADABLE: "The entry cannot be read, or is no JSON document.",
  KEY_MISSING: "The entry lacks the key, or it is empty.",
  CHARACTERS:
    "The value has characters that break it on its way: spaces, line breaks, control characters.",
  URL_CHARACTERS: "The value becomes part of a URL and has characters that a URL encodes.",
  LENGTH: "The value is too short, or not of the exact length.",
  LETTERS: "The value has letters that its format does not have.",
  NO_LETTER: "The value is a number to YAML.",
  WELL_KNOWN: "The value is one that documentation shows to everybody.",
  CONSTANT: "The value is not the one that it always is.",
  API_KEY_FORM: "The value is no API key of its kind.",
  API_KEY_CHECKSUM: "The API key's checksum does not fit: it was mistyped.",
  TOKEN_FORM: "The value is no token with the claims that an API key has.",
  TOKEN_ALGORITHM: "The token is signed with another algorithm.",
  TOKEN_SIGNATURE: "The token is not signed by the key that services verify with.",
  TOKEN_ROLE: "The token is for another role.",
  TOKEN_EXPIRY: "The token has expired, or soon will.",
  KEYS_FORM: "The value is no list or set of JSON Web Keys, on one line.",
  KEYS_SIGNING: "Not exactly one key signs.",
  KEYS_SECRET: "The secret among the keys is not the one that signs.",
  KEYS_PRIVATE: "A set that only verifies holds a private key, or one that signs.",
  KEYS_SET: "The set does not verify exactly what the list signs.",
  KEYS_SYMMETRIC: "Clients could read a key that signs.",
  ACCOUNT_EQUAL: "Two values for one account differ.",
  ACCOUNT_DISTINCT: "Two accounts have one password.",
} as const

/** The name of something that is wrong. */
export type ViolationCode = keyof typeof violationCodes

/** One thing that is wrong; never with a value. */
export interface Violation {
  readonly code: ViolationCode
  /** Name of the secret in its store. */
  readonly secret: string
  /** The key; undefined for the whole secret. */
  readonly key?: string
  /** What is wrong, and what to do, in one sentence. */
  readonly message: string
}
