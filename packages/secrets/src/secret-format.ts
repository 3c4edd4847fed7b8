/**
 * What a secret value looks like, precisely enough to make one and to check one. Where a format
 * names a key, it is another key of the same secret.
 */
export type SecretFormat =
  /** Exists elsewhere already: whoever runs that system gives it. */
  | { readonly type: "given" }
  /** The same everywhere, and no secret: the name of an account. */
  | { readonly type: "constant"; readonly value: string }
  /** Random lower-case hexadecimal digits: safe in URLs, shells and YAML. */
  | ({ readonly type: "hex" } & SecretLength)
  /** Random letters and digits, at least one of them a letter. */
  | ({ readonly type: "alphanumeric" } & SecretLength)
  /** Random bytes in base64, so many characters of it. */
  | ({ readonly type: "base64" } & SecretLength)
  /** A JWT, valid for years, signed with the key that `secret` holds, with the role as its claim where there is one. */
  | {
      readonly type: "jwt"
      readonly algorithm: "HS256"
      readonly role?: string
      readonly secret: string
    }
  /** A JWT with the role as its claim, valid for years, signed with the signing key of the list `keys`. */
  | {
      readonly type: "jwt"
      readonly algorithm: "ES256"
      readonly role: string
      readonly keys: string
    }
  /** One line of JSON: a list of private JSON Web Keys, exactly one of which signs, and `secret` as one that verifies. */
  | { readonly type: "jwk-list"; readonly secret: string }
  /**
   * One line of JSON: the key set that verifies what the list `keys` signs, and what `secret` signs.
   * Without `secret` it holds no symmetric key, and clients may read it.
   */
  | { readonly type: "jwk-set"; readonly keys: string; readonly secret?: string }
  /** An API key of Supabase's newer form: prefix, random part, checksum. */
  | { readonly type: "api-key"; readonly prefix: "sb_publishable" | "sb_secret" }

/** How long a text is. */
export interface SecretLength {
  /** Characters of one that is made. */
  readonly length: number
  /**
   * Characters of the shortest one that works, for values that were made in another way: these may
   * have other letters too.
   * @default exactly `length`, of these letters alone
   */
  readonly minimum?: number
}
