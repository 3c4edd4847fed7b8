// Written by pnpm gen from packages/supabase/src/values: change them there.

/** The PostgreSQL database. */
export type DatabaseValues = {
  /** Host name: on Amazon RDS the endpoint, which its certificate names. @default "" */
  readonly host: string
  /** Port. @default 5432 */
  readonly port: number
  /** Name of the database. @default "postgres" */
  readonly name: string
  /**
   * How the connection is protected. The last two need caBundle; verify-full also proves the host.
   * @default "verify-full"
   */
  readonly sslMode: "disable" | "require" | "verify-ca" | "verify-full"
  /**
   * ConfigMap with the PEM certificates that sign the database's. On Amazon RDS take the bundle of
   * the region: the global one is longer than an environment variable may be.
   */
  readonly caBundle: {
    /** Its name. @default "" */
    readonly configMap: string
    /** Key in it. @default "" */
    readonly key: string
  }
}
