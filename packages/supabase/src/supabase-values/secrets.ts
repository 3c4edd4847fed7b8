// Written by pnpm gen from packages/supabase/src/values: change them there.

/**
 * Where each secret value is: { name, key } of a Secret in the release's namespace. Values
 * themselves are never given to the chart. @default {}
 */
export type SecretsValues = {
  /** Master user of the database; read by the job that prepares the database, by nothing else. */
  readonly databaseMaster?: {
    /** Name of the master user. */
    readonly username?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
    /** Its password. */
    readonly password?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
  }
  /** Role authenticator, which REST logs in as before it takes a caller's role. */
  readonly databaseAuthenticator?: {
    /** Its password. */
    readonly password?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
  }
  /** Role supabase_auth_admin, owner of the schema auth; read by Auth. */
  readonly databaseAuthAdmin?: {
    /** Its password. */
    readonly password?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
  }
  /** Role supabase_storage_admin, owner of the schema storage; read by Storage. */
  readonly databaseStorageAdmin?: {
    /** Its password. */
    readonly password?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
  }
  /** Role supabase_admin, owner of the schemas of Realtime; read by Realtime. */
  readonly databaseAdmin?: {
    /** Its password. */
    readonly password?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
  }
  /**
   * Role postgres, as which Studio and Meta change the database. Where the master user has this
   * name, both secrets come from one entry of the store.
   */
  readonly databasePostgres?: {
    /** Its password. */
    readonly password?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
  }
  /** Role supabase_read_only_user, as which Studio reads where it need not change anything. */
  readonly databaseReadOnlyUser?: {
    /** Its password. */
    readonly password?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
  }
  /**
   * Keys that sign and verify every token. A new JWT secret invalidates all the other keys here,
   * and every session.
   */
  readonly jwt?: {
    /** JWT_SECRET: signs tokens with HS256. At least 32 characters. */
    readonly secret?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
    /** ANON_KEY: the public API key of clients. */
    readonly anonKey?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
    /** SERVICE_ROLE_KEY: the API key of servers, which bypasses row level security. */
    readonly serviceKey?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
    /** JWT_KEYS: what Auth signs with. */
    readonly keys?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
    /**
     * JWT_JWKS: what the other services verify with. It holds the JWT secret, so that no client
     * may read it.
     */
    readonly jwks?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
    /** ANON_KEY_ASYMMETRIC: what Kong puts in place of the publishable key. */
    readonly anonKeyAsymmetric?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
    /** SERVICE_ROLE_KEY_ASYMMETRIC: what Kong puts in place of the secret key. */
    readonly serviceKeyAsymmetric?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
    /** SUPABASE_PUBLISHABLE_KEY: the public API key of clients, in the new form. */
    readonly publishableKey?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
    /** SUPABASE_SECRET_KEY: the API key of servers, in the new form. */
    readonly secretKey?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
  }
  /** What Realtime encrypts, signs and clusters with; the same in all of its pods. */
  readonly realtime?: {
    /** SECRET_KEY_BASE: at least 64 characters. */
    readonly secretKeyBase?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
    /**
     * DB_ENC_KEY: encrypts tenants' settings in the database; exactly 16 characters. A new one
     * makes them unreadable.
     */
    readonly dbEncKey?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
    /** DB_ENC_KEY_GCM: the same with AES-GCM; exactly 32 characters. */
    readonly dbEncKeyGcm?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
    /** RELEASE_COOKIE: lets a pod join the Erlang cluster, and run anything there. */
    readonly releaseCookie?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
    /** API_JWT_SECRET: signs calls of the API that manages tenants. */
    readonly apiJwtSecret?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
    /** METRICS_JWT_SECRET: signs the token of whatever scrapes Realtime's metrics. */
    readonly metricsJwtSecret?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
    /** Token that Prometheus reads Realtime's metrics with, under METRICS_JWT_SECRET. */
    readonly metricsToken?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
  }
  /** What Studio and Meta share. */
  readonly meta?: {
    /**
     * PG_META_CRYPTO_KEY: encrypts connection strings on their way from Studio to Meta; at least
     * 32 characters.
     */
    readonly cryptoKey?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
  }
  /** Basic authentication in front of Studio; read by Kong. */
  readonly dashboard?: {
    /** Name to log in with. */
    readonly username?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
    /** Its password. */
    readonly password?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
  }
  /** Credential of the S3 protocol that Storage offers, with the rights of the service key. */
  readonly s3?: {
    /** S3_PROTOCOL_ACCESS_KEY_ID. */
    readonly accessKeyId?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
    /** S3_PROTOCOL_ACCESS_KEY_SECRET. */
    readonly secretAccessKey?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
  }
  /** Account at the mail server that Auth sends through. */
  readonly smtp?: {
    /** Name of the account. */
    readonly username?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
    /** Its password. */
    readonly password?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
  }
}
