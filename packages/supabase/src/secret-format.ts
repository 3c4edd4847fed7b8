/** What a secret value looks like, precisely enough to generate one. */
export type SecretFormat =
  /** Exists elsewhere already: whoever runs that system puts a copy into the store. */
  | { readonly type: "given" }
  /** Random lower-case hexadecimal digits: safe in URLs, shells and YAML. */
  | { readonly type: "hex"; readonly length: number }
  /** Random letters and digits, exactly so many, at least one of them a letter. */
  | { readonly type: "alphanumeric"; readonly length: number }
  /** Random bytes in base64. */
  | { readonly type: "base64"; readonly bytes: number }
  /** A JWT with the role as its claim, valid for years: HS256 under the JWT secret, ES256 under the signing key. */
  | {
      readonly type: "jwt"
      readonly role: "anon" | "service_role"
      readonly algorithm: "HS256" | "ES256"
    }
  /** A JWT without a role, valid for years: HS256 under the value of another key of the same secret. */
  | { readonly type: "token"; readonly signedBy: string }
  /** One line of JSON: a list of private JSON Web Keys, exactly one of which signs. */
  | { readonly type: "jwk-list" }
  /** One line of JSON: the key set that verifies what the list signs, the JWT secret included. */
  | { readonly type: "jwk-set" }
  /** An API key of the new form: prefix, random part, checksum. */
  | { readonly type: "api-key"; readonly prefix: "sb_publishable" | "sb_secret" }
