/** One key of a ConfigMap in the release's namespace, which somebody else makes. */
export interface ConfigMapKey {
  readonly configMap: string
  readonly key: string
}

/** TLS that proves that the server is the database. */
export interface VerifiedTls {
  /**
   * `verify-full` checks the certificate and that it is the host's; `verify-ca` the certificate alone.
   * @default "verify-full"
   */
  readonly sslMode?: "verify-full" | "verify-ca"
  /**
   * The certificates that sign the database's: their PEM text, which becomes a ConfigMap, or a
   * ConfigMap that exists. On Amazon RDS take the bundle of the region.
   * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html
   */
  readonly caBundle: string | ConfigMapKey
}

/** TLS without proof, or none: for databases within reach of nobody else. */
export interface UnverifiedTls {
  /** `require` encrypts, `disable` does not. */
  readonly sslMode: "require" | "disable"
  readonly caBundle?: never
}

/** The PostgreSQL database of Supabase, which exists already. */
export type DatabaseOptions = {
  /** Host name. To verify it, the one that its certificate names: on Amazon RDS the endpoint. */
  readonly host: string
  /** @default 5432 */
  readonly port?: number
  /** Name of the database. @default "postgres" */
  readonly name?: string
} & (VerifiedTls | UnverifiedTls)
