// Written by pnpm gen from packages/supabase/src/values: change them there.
/* oxlint-disable max-lines -- one type of all values, as wide as the chart is. */
import type { Json } from "@supaflux/core"

/**
 * The values of `charts/supabase`, with all of its defaults set: what its `values.yaml` sets and
 * its schema allows.
 * @see https://github.com/supaflux/supaflux/blob/main/charts/supabase/values.yaml
 */
export type SupabaseValues = {
  /** URL under which browsers and clients reach the API: https://api.example.com @default "" */
  readonly publicUrl: string
  /** Domain of the cluster's own DNS names. @default "cluster.local" */
  readonly clusterDomain: string
  /** The PostgreSQL database. */
  readonly database: {
    /** Host name: on Amazon RDS the endpoint, which its certificate names. @default "" */
    readonly host: string
    /** Port. @default 5432 */
    readonly port: number
    /** Name of the database. @default "postgres" */
    readonly name: string
    /**
     * How the connection is protected. The last two need caBundle; verify-full also proves the
     * host. @default "verify-full"
     */
    readonly sslMode: "disable" | "require" | "verify-ca" | "verify-full"
    /**
     * ConfigMap with the PEM certificates that sign the database's. On Amazon RDS take the bundle
     * of the region: the global one is longer than an environment variable may be.
     */
    readonly caBundle: {
      /** Its name. @default "" */
      readonly configMap: string
      /** Key in it. @default "" */
      readonly key: string
    }
  }
  /**
   * Where each secret value is: { name, key } of a Secret in the release's namespace. Values
   * themselves are never given to the chart. @default {}
   */
  readonly secrets: {
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
    /** Role supabase_read_only_user, for what Studio only reads. */
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
      /** JWT_JWKS: what the other services verify with. */
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
  /**
   * Registry that all images are pulled from instead of their own: a mirror, without a path.
   * @default ""
   */
  readonly imageRegistry: string
  /** Names of Secrets for pulling images, as [{ name: registry }]. @default [] */
  readonly imagePullSecrets: readonly { readonly name: string }[]
  /** PriorityClass of all pods. @default "" */
  readonly priorityClassName: string
  /** Labels of the nodes that pods run on. @default {} */
  readonly nodeSelector: Readonly<Record<string, string>>
  /** Taints that the pods tolerate. @default [] */
  readonly tolerations: readonly Readonly<Record<string, Json>>[]
  /** The jobs that prepare the database before the services start, and complete it afterwards. */
  readonly bootstrap: {
    /** Whether they run. Without them the database has to be prepared already. @default true */
    readonly enabled: boolean
    /** The image. */
    readonly image: {
      /** Registry, without a path. @default "docker.io" */
      readonly registry: string
      /** Name in the registry. @default "library/postgres" */
      readonly repository: string
      /** Tag of the release set. @default "17.10-alpine" */
      readonly tag: string
      /** Pins the content: sha256:… @default "" */
      readonly digest: string
      /** When it is pulled. @default "IfNotPresent" */
      readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
    }
    /** What a pod asks for and may use. */
    readonly resources: {
      /** What the scheduler reserves. @default {"cpu":"50m","memory":"32Mi"} */
      readonly requests: Readonly<Record<string, string | number>>
      /** What it may use at most. @default {"memory":"128Mi"} */
      readonly limits: Readonly<Record<string, string | number>>
    }
    /** PostgreSQL extensions to create beside uuid-ossp and pgcrypto: vector. @default [] */
    readonly extensions: readonly string[]
    /**
     * Whether the run stops when the server lacks what a service needs; the table is printed
     * anyway. @default true
     */
    readonly checkCapabilities: boolean
    /** SQL files of your own, each applied once, in the order of their names. */
    readonly migrations: {
      /** ConfigMaps with them. @default [] */
      readonly configMaps: readonly string[]
      /**
       * OCI image or artifact with them, mounted as an image volume:
       * ghcr.io/acme/migrations@sha256:… @default ""
       */
      readonly image: string
      /** Folder in that image. @default "/" */
      readonly path: string
    }
    /** How long a statement waits for a lock. @default "10s" */
    readonly lockTimeout: string
    /** How long a statement may take. @default "120s" */
    readonly statementTimeout: string
    /** How long a run waits for another one. @default "600s" */
    readonly lockWait: string
    /** How often a server that does not answer is asked. @default 60 */
    readonly attempts: number
    /** Seconds between two attempts. @default 5 */
    readonly pauseSeconds: number
    /** How often a failed run is repeated. @default 3 */
    readonly backoffLimit: number
    /** Seconds after which a run is given up. @default 1800 */
    readonly deadlineSeconds: number
  }
  /**
   * NetworkPolicies: every pod of the release reaches, and is reached by, what it needs and
   * nothing else.
   */
  readonly networkPolicy: {
    /** Whether there are any; the cluster's network has to enforce them. @default true */
    readonly enabled: boolean
    /**
     * Whether pods may talk through an ambient mesh: port 15008, and the address of its probes.
     * @default true
     */
    readonly mesh: boolean
    /**
     * Namespace of the Gateway that calls Kong; empty lets every namespace. @default
     * "istio-ingress"
     */
    readonly ingressNamespace: string
    /** Namespace of what scrapes metrics; empty lets none. @default "" */
    readonly monitoringNamespace: string
    /**
     * Networks that the database is in. @default ["10.0.0.0/8","172.16.0.0/12","192.168.0.0/16"]
     */
    readonly databaseCidrs: readonly string[]
    /** Networks that S3, sign-in providers and functions' calls are in. @default ["0.0.0.0/0"] */
    readonly httpsCidrs: readonly string[]
  }
  /** Monitoring by the Prometheus Operator. */
  readonly monitoring: {
    /** Whether ServiceMonitors are made; their definition has to be installed. @default false */
    readonly enabled: boolean
    /** How often metrics are read. @default "30s" */
    readonly interval: string
  }
  /** HTTPRoute to Kong, for installations in which nothing else makes one. */
  readonly route: {
    /** Whether it is made. @default false */
    readonly enabled: boolean
    /** The Gateway that it belongs to. */
    readonly gateway: {
      /** Its name. @default "" */
      readonly name: string
      /** Its namespace; empty is the release's. @default "" */
      readonly namespace: string
      /** Its listener; empty is every one. @default "" */
      readonly sectionName: string
    }
    /** Host names; empty are those of the listener. @default [] */
    readonly hostnames: readonly string[]
  }
  /** Kong: the entry point of all requests; checks API keys. */
  readonly kong: {
    /** Whether it is installed. @default true */
    readonly enabled: boolean
    /** The image. */
    readonly image: {
      /** Registry, without a path. @default "docker.io" */
      readonly registry: string
      /** Name in the registry. @default "kong/kong" */
      readonly repository: string
      /** Tag of the release set. @default "3.9.3" */
      readonly tag: string
      /** Pins the content: sha256:… @default "" */
      readonly digest: string
      /** When it is pulled. @default "IfNotPresent" */
      readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
    }
    /** What a pod asks for and may use. */
    readonly resources: {
      /** What the scheduler reserves. @default {"cpu":"100m","memory":"512Mi"} */
      readonly requests: Readonly<Record<string, string | number>>
      /** What it may use at most. @default {"memory":"1Gi"} */
      readonly limits: Readonly<Record<string, string | number>>
    }
    /** Further environment variables: a text, or { secretKeyRef: { name, key } }. @default {} */
    readonly extraEnv: Readonly<
      Record<
        string,
        string | { readonly secretKeyRef: { readonly name: string; readonly key: string } }
      >
    >
    /** Annotations of the pods, for example those of a reloader of Secrets. @default {} */
    readonly podAnnotations: Readonly<Record<string, string>>
    /** Number of pods while autoscaling is off. @default 2 */
    readonly replicas: number
    /** Number of pods by load. */
    readonly autoscaling: {
      /** Whether the number follows the load; needs metrics-server. @default true */
      readonly enabled: boolean
      /** Fewest pods. @default 2 */
      readonly minReplicas: number
      /** Most pods. @default 5 */
      readonly maxReplicas: number
      /** Percent of the requested processor time. @default 70 */
      readonly targetCPUUtilization: number
      /** Percent of the requested memory; 0 ignores it. @default 0 */
      readonly targetMemoryUtilization: number
    }
    /** How many pods may be away while nodes are drained. */
    readonly podDisruptionBudget: {
      /** Whether there is one; there is none for a single pod. @default true */
      readonly enabled: boolean
      /** Pods, or percent of them. @default 1 */
      readonly maxUnavailable: number | string
    }
    /** Processes of nginx; it would start one for each core of the node. @default 2 */
    readonly workerProcesses: number
    /** What browsers of other sites may do. */
    readonly cors: {
      /**
       * Sites that may call the API; empty takes publicUrl. An asterisk is any site. @default []
       */
      readonly origins: readonly string[]
      /** Whether they may send cookies. @default false */
      readonly credentials: boolean
    }
    /**
     * Networks whose X-Forwarded headers are believed: those of the Gateway's pods. @default
     * ["10.0.0.0/8","172.16.0.0/12","192.168.0.0/16"]
     */
    readonly trustedProxies: readonly string[]
    /** Whether /graphql/v1 is served; needs pg_graphql, which Amazon RDS has not. @default false */
    readonly graphql: boolean
    /** Seconds until a function has to answer. @default 150 */
    readonly functionsTimeoutSeconds: number
    /** Level of the error log. @default "notice" */
    readonly logLevel: string
  }
  /** Auth (GoTrue): users, sessions and tokens. */
  readonly auth: {
    /** Whether it is installed. @default true */
    readonly enabled: boolean
    /** The image. */
    readonly image: {
      /** Registry, without a path. @default "docker.io" */
      readonly registry: string
      /** Name in the registry. @default "supabase/gotrue" */
      readonly repository: string
      /** Tag of the release set. @default "v2.196.0" */
      readonly tag: string
      /** Pins the content: sha256:… @default "" */
      readonly digest: string
      /** When it is pulled. @default "IfNotPresent" */
      readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
    }
    /** What a pod asks for and may use. */
    readonly resources: {
      /** What the scheduler reserves. @default {"cpu":"100m","memory":"64Mi"} */
      readonly requests: Readonly<Record<string, string | number>>
      /** What it may use at most. @default {"memory":"256Mi"} */
      readonly limits: Readonly<Record<string, string | number>>
    }
    /** Further environment variables: a text, or { secretKeyRef: { name, key } }. @default {} */
    readonly extraEnv: Readonly<
      Record<
        string,
        string | { readonly secretKeyRef: { readonly name: string; readonly key: string } }
      >
    >
    /** Annotations of the pods, for example those of a reloader of Secrets. @default {} */
    readonly podAnnotations: Readonly<Record<string, string>>
    /** Number of pods while autoscaling is off. @default 2 */
    readonly replicas: number
    /** Number of pods by load. */
    readonly autoscaling: {
      /** Whether the number follows the load; needs metrics-server. @default true */
      readonly enabled: boolean
      /** Fewest pods. @default 2 */
      readonly minReplicas: number
      /** Most pods. @default 5 */
      readonly maxReplicas: number
      /** Percent of the requested processor time. @default 70 */
      readonly targetCPUUtilization: number
      /** Percent of the requested memory; 0 ignores it. @default 0 */
      readonly targetMemoryUtilization: number
    }
    /** How many pods may be away while nodes are drained. */
    readonly podDisruptionBudget: {
      /** Whether there is one; there is none for a single pod. @default true */
      readonly enabled: boolean
      /** Pods, or percent of them. @default 1 */
      readonly maxUnavailable: number | string
    }
    /**
     * Where e-mail links lead when nothing else is asked for; empty takes publicUrl. @default ""
     */
    readonly siteUrl: string
    /** Further addresses that may be redirected to; globs. @default [] */
    readonly redirectUrls: readonly string[]
    /** Whether only invited users can sign up. @default false */
    readonly disableSignup: boolean
    /** Whether users can sign in without a credential. @default false */
    readonly anonymousUsers: boolean
    /** Seconds that an access token is valid. @default 3600 */
    readonly jwtExpiry: number
    /** Characters of a password. @default 8 */
    readonly passwordMinLength: number
    /** Sign-in by e-mail. */
    readonly email: {
      /** Whether it is offered. @default true */
      readonly enabled: boolean
      /** Whether addresses count as confirmed without a mail: only for local use. @default false */
      readonly autoconfirm: boolean
    }
    /** Sign-in by phone; its provider is set by extraEnv. */
    readonly phone: {
      /** Whether it is offered. @default false */
      readonly enabled: boolean
      /** Whether numbers count as confirmed. @default false */
      readonly autoconfirm: boolean
    }
    /** The mail server; its account is secrets.smtp. */
    readonly smtp: {
      /** Host name; empty sends no mail. @default "" */
      readonly host: string
      /** Port. @default 587 */
      readonly port: number
      /** Sender's address. @default "" */
      readonly adminEmail: string
      /** Sender's name. @default "" */
      readonly senderName: string
    }
    /**
     * Header that names the client for rate limits; the edge must overwrite it. @default
     * "X-Forwarded-For"
     */
    readonly rateLimitHeader: string
    /** Connections to the database of one pod. @default 10 */
    readonly maxPoolSize: number
    /** Level of the log. @default "info" */
    readonly logLevel: string
  }
  /** REST (PostgREST): the tables as an API. */
  readonly rest: {
    /** Whether it is installed. @default true */
    readonly enabled: boolean
    /** The image. */
    readonly image: {
      /** Registry, without a path. @default "docker.io" */
      readonly registry: string
      /** Name in the registry. @default "postgrest/postgrest" */
      readonly repository: string
      /** Tag of the release set. @default "v14.17" */
      readonly tag: string
      /** Pins the content: sha256:… @default "" */
      readonly digest: string
      /** When it is pulled. @default "IfNotPresent" */
      readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
    }
    /** What a pod asks for and may use. */
    readonly resources: {
      /** What the scheduler reserves. @default {"cpu":"100m","memory":"64Mi"} */
      readonly requests: Readonly<Record<string, string | number>>
      /** What it may use at most. @default {"memory":"512Mi"} */
      readonly limits: Readonly<Record<string, string | number>>
    }
    /** Further environment variables: a text, or { secretKeyRef: { name, key } }. @default {} */
    readonly extraEnv: Readonly<
      Record<
        string,
        string | { readonly secretKeyRef: { readonly name: string; readonly key: string } }
      >
    >
    /** Annotations of the pods, for example those of a reloader of Secrets. @default {} */
    readonly podAnnotations: Readonly<Record<string, string>>
    /** Number of pods while autoscaling is off. @default 2 */
    readonly replicas: number
    /** Number of pods by load. */
    readonly autoscaling: {
      /** Whether the number follows the load; needs metrics-server. @default true */
      readonly enabled: boolean
      /** Fewest pods. @default 2 */
      readonly minReplicas: number
      /** Most pods. @default 5 */
      readonly maxReplicas: number
      /** Percent of the requested processor time. @default 70 */
      readonly targetCPUUtilization: number
      /** Percent of the requested memory; 0 ignores it. @default 0 */
      readonly targetMemoryUtilization: number
    }
    /** How many pods may be away while nodes are drained. */
    readonly podDisruptionBudget: {
      /** Whether there is one; there is none for a single pod. @default true */
      readonly enabled: boolean
      /** Pods, or percent of them. @default 1 */
      readonly maxUnavailable: number | string
    }
    /**
     * Schemas that it shows. graphql_public needs the extension pg_graphql, which Amazon RDS has
     * not. @default ["public","storage"]
     */
    readonly schemas: readonly string[]
    /** Schemas that functions are also looked for in. @default ["public","extensions"] */
    readonly extraSearchPath: readonly string[]
    /** Rows of one answer. @default 1000 */
    readonly maxRows: number
    /** Connections to the database of one pod. @default 10 */
    readonly pool: number
    /** Level of the log: crit, error, warn, info or debug. @default "error" */
    readonly logLevel: string
  }
  /**
   * Realtime: broadcast, presence and changes of the database over websockets; its pods form one
   * cluster.
   */
  readonly realtime: {
    /** Whether it is installed. @default true */
    readonly enabled: boolean
    /** The image. */
    readonly image: {
      /** Registry, without a path. @default "docker.io" */
      readonly registry: string
      /** Name in the registry. @default "supabase/realtime" */
      readonly repository: string
      /** Tag of the release set. @default "v2.134.10" */
      readonly tag: string
      /** Pins the content: sha256:… @default "" */
      readonly digest: string
      /** When it is pulled. @default "IfNotPresent" */
      readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
    }
    /** What a pod asks for and may use. */
    readonly resources: {
      /** What the scheduler reserves. @default {"cpu":"200m","memory":"512Mi"} */
      readonly requests: Readonly<Record<string, string | number>>
      /** What it may use at most. @default {"memory":"1Gi"} */
      readonly limits: Readonly<Record<string, string | number>>
    }
    /** Further environment variables: a text, or { secretKeyRef: { name, key } }. @default {} */
    readonly extraEnv: Readonly<
      Record<
        string,
        string | { readonly secretKeyRef: { readonly name: string; readonly key: string } }
      >
    >
    /** Annotations of the pods, for example those of a reloader of Secrets. @default {} */
    readonly podAnnotations: Readonly<Record<string, string>>
    /** Number of pods while autoscaling is off. @default 2 */
    readonly replicas: number
    /** Number of pods by load. */
    readonly autoscaling: {
      /** Whether the number follows the load; needs metrics-server. @default true */
      readonly enabled: boolean
      /** Fewest pods. @default 2 */
      readonly minReplicas: number
      /** Most pods. @default 5 */
      readonly maxReplicas: number
      /** Percent of the requested processor time. @default 70 */
      readonly targetCPUUtilization: number
      /** Percent of the requested memory; 0 ignores it. @default 0 */
      readonly targetMemoryUtilization: number
    }
    /** How many pods may be away while nodes are drained. */
    readonly podDisruptionBudget: {
      /** Whether there is one; there is none for a single pod. @default true */
      readonly enabled: boolean
      /** Pods, or percent of them. @default 1 */
      readonly maxUnavailable: number | string
    }
    /** Connections of one pod to its own schema. @default 5 */
    readonly poolSize: number
    /** What one project may use. */
    readonly limits: {
      /** Clients at once. @default 200 */
      readonly maxConcurrentUsers: number
      /** Messages a second. @default 100 */
      readonly maxEventsPerSecond: number
      /** Bytes a second. @default 100000 */
      readonly maxBytesPerSecond: number
      /** Channels of one client. @default 100 */
      readonly maxChannelsPerClient: number
      /** Joins a second. @default 100 */
      readonly maxJoinsPerSecond: number
    }
    /** Level of the log. @default "info" */
    readonly logLevel: string
  }
  /** Storage: files on S3, resumable uploads, image transformations and the S3 protocol. */
  readonly storage: {
    /** Whether it is installed. @default true */
    readonly enabled: boolean
    /** The image. */
    readonly image: {
      /** Registry, without a path. @default "docker.io" */
      readonly registry: string
      /** Name in the registry. @default "supabase/storage-api" */
      readonly repository: string
      /** Tag of the release set. @default "v1.74.0" */
      readonly tag: string
      /** Pins the content: sha256:… @default "" */
      readonly digest: string
      /** When it is pulled. @default "IfNotPresent" */
      readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
    }
    /** What a pod asks for and may use. */
    readonly resources: {
      /** What the scheduler reserves. @default {"cpu":"200m","memory":"256Mi"} */
      readonly requests: Readonly<Record<string, string | number>>
      /** What it may use at most. @default {"memory":"1Gi"} */
      readonly limits: Readonly<Record<string, string | number>>
    }
    /** Further environment variables: a text, or { secretKeyRef: { name, key } }. @default {} */
    readonly extraEnv: Readonly<
      Record<
        string,
        string | { readonly secretKeyRef: { readonly name: string; readonly key: string } }
      >
    >
    /** Annotations of the pods, for example those of a reloader of Secrets. @default {} */
    readonly podAnnotations: Readonly<Record<string, string>>
    /** Number of pods while autoscaling is off. @default 2 */
    readonly replicas: number
    /** Number of pods by load. */
    readonly autoscaling: {
      /** Whether the number follows the load; needs metrics-server. @default true */
      readonly enabled: boolean
      /** Fewest pods. @default 2 */
      readonly minReplicas: number
      /** Most pods. @default 5 */
      readonly maxReplicas: number
      /** Percent of the requested processor time. @default 70 */
      readonly targetCPUUtilization: number
      /** Percent of the requested memory; 0 ignores it. @default 0 */
      readonly targetMemoryUtilization: number
    }
    /** How many pods may be away while nodes are drained. */
    readonly podDisruptionBudget: {
      /** Whether there is one; there is none for a single pod. @default true */
      readonly enabled: boolean
      /** Pods, or percent of them. @default 1 */
      readonly maxUnavailable: number | string
    }
    /** Name of the S3 bucket, which exists already. @default "" */
    readonly bucket: string
    /** Region of the bucket. @default "" */
    readonly region: string
    /** S3 server; empty is Amazon S3. @default "" */
    readonly endpoint: string
    /** Whether the bucket stands in the path: needed by MinIO. @default false */
    readonly forcePathStyle: boolean
    /** IAM role for IRSA; empty with EKS Pod Identity, which needs nothing here. @default "" */
    readonly roleArn: string
    /** First part of every object's key. Another one loses all objects. @default "stub" */
    readonly tenantId: string
    /** Bytes of one file. @default 52428800 */
    readonly fileSizeLimit: number
    /** Whether images are resized on the way; needs imgproxy. @default true */
    readonly imageTransformation: boolean
    /** Connections to the database of one pod. @default 20 */
    readonly maxConnections: number
    /** Level of the log. @default "info" */
    readonly logLevel: string
  }
  /** imgproxy: resizes images for Storage, which alone may call it. */
  readonly imgproxy: {
    /** Whether it is installed. @default true */
    readonly enabled: boolean
    /** The image. */
    readonly image: {
      /** Registry, without a path. @default "docker.io" */
      readonly registry: string
      /** Name in the registry. @default "darthsim/imgproxy" */
      readonly repository: string
      /** Tag of the release set. @default "v3.31.4" */
      readonly tag: string
      /** Pins the content: sha256:… @default "" */
      readonly digest: string
      /** When it is pulled. @default "IfNotPresent" */
      readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
    }
    /** What a pod asks for and may use. */
    readonly resources: {
      /** What the scheduler reserves. @default {"cpu":"200m","memory":"256Mi"} */
      readonly requests: Readonly<Record<string, string | number>>
      /** What it may use at most. @default {"memory":"1Gi"} */
      readonly limits: Readonly<Record<string, string | number>>
    }
    /** Further environment variables: a text, or { secretKeyRef: { name, key } }. @default {} */
    readonly extraEnv: Readonly<
      Record<
        string,
        string | { readonly secretKeyRef: { readonly name: string; readonly key: string } }
      >
    >
    /** Annotations of the pods, for example those of a reloader of Secrets. @default {} */
    readonly podAnnotations: Readonly<Record<string, string>>
    /** Number of pods while autoscaling is off. @default 2 */
    readonly replicas: number
    /** Number of pods by load. */
    readonly autoscaling: {
      /** Whether the number follows the load; needs metrics-server. @default true */
      readonly enabled: boolean
      /** Fewest pods. @default 2 */
      readonly minReplicas: number
      /** Most pods. @default 5 */
      readonly maxReplicas: number
      /** Percent of the requested processor time. @default 70 */
      readonly targetCPUUtilization: number
      /** Percent of the requested memory; 0 ignores it. @default 0 */
      readonly targetMemoryUtilization: number
    }
    /** How many pods may be away while nodes are drained. */
    readonly podDisruptionBudget: {
      /** Whether there is one; there is none for a single pod. @default true */
      readonly enabled: boolean
      /** Pods, or percent of them. @default 1 */
      readonly maxUnavailable: number | string
    }
    /** Images at once in one pod. @default 2 */
    readonly workers: number
    /** Megapixels of a source. @default 17 */
    readonly maxSourceResolution: number
    /** Bytes of a source. @default 26214400 */
    readonly maxSourceFileSize: number
    /**
     * Beginnings of the addresses that it may read; empty takes those of the bucket. @default []
     */
    readonly allowedSources: readonly string[]
  }
  /** Functions (edge-runtime): runs the functions of the project. */
  readonly functions: {
    /** Whether it is installed. @default true */
    readonly enabled: boolean
    /** The image. */
    readonly image: {
      /** Registry, without a path. @default "docker.io" */
      readonly registry: string
      /** Name in the registry. @default "supabase/edge-runtime" */
      readonly repository: string
      /** Tag of the release set. @default "v1.76.2" */
      readonly tag: string
      /** Pins the content: sha256:… @default "" */
      readonly digest: string
      /** When it is pulled. @default "IfNotPresent" */
      readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
    }
    /** What a pod asks for and may use. */
    readonly resources: {
      /** What the scheduler reserves. @default {"cpu":"200m","memory":"256Mi"} */
      readonly requests: Readonly<Record<string, string | number>>
      /** What it may use at most. @default {"memory":"1Gi"} */
      readonly limits: Readonly<Record<string, string | number>>
    }
    /** Further environment variables: a text, or { secretKeyRef: { name, key } }. @default {} */
    readonly extraEnv: Readonly<
      Record<
        string,
        string | { readonly secretKeyRef: { readonly name: string; readonly key: string } }
      >
    >
    /** Annotations of the pods, for example those of a reloader of Secrets. @default {} */
    readonly podAnnotations: Readonly<Record<string, string>>
    /** Number of pods while autoscaling is off. @default 2 */
    readonly replicas: number
    /** Number of pods by load. */
    readonly autoscaling: {
      /** Whether the number follows the load; needs metrics-server. @default true */
      readonly enabled: boolean
      /** Fewest pods. @default 2 */
      readonly minReplicas: number
      /** Most pods. @default 5 */
      readonly maxReplicas: number
      /** Percent of the requested processor time. @default 70 */
      readonly targetCPUUtilization: number
      /** Percent of the requested memory; 0 ignores it. @default 0 */
      readonly targetMemoryUtilization: number
    }
    /** How many pods may be away while nodes are drained. */
    readonly podDisruptionBudget: {
      /** Whether there is one; there is none for a single pod. @default true */
      readonly enabled: boolean
      /** Pods, or percent of them. @default 1 */
      readonly maxUnavailable: number | string
    }
    /**
     * Functions by name, each a ConfigMap with its files: { hello: hello-function }. @default {}
     */
    readonly configMaps: Readonly<Record<string, string>>
    /**
     * Volume that holds all functions, one folder each, in place of configMaps: an image, a claim.
     * @default {}
     */
    readonly volume: Readonly<Record<string, Json>>
    /**
     * Whether a function is called with a valid JWT only. Off, unless unsafe says so, does not
     * render. @default true
     */
    readonly verifyJwt: boolean
    /** Allows verifyJwt: false for all functions. @default false */
    readonly unsafe: boolean
    /**
     * Names of functions that anybody may call, because they check callers themselves: webhooks.
     * @default []
     */
    readonly public: readonly string[]
    /** Megabytes of one call. @default 150 */
    readonly memoryLimitMb: number
    /** Seconds of one call. @default 60 */
    readonly timeoutSeconds: number
    /** Whether functions get SUPABASE_DB_URL, as role postgres. @default false */
    readonly databaseUrl: boolean
  }
  /** Meta (postgres-meta): runs SQL for Studio, and for holders of the service key. */
  readonly meta: {
    /** Whether it is installed. @default true */
    readonly enabled: boolean
    /** The image. */
    readonly image: {
      /** Registry, without a path. @default "docker.io" */
      readonly registry: string
      /** Name in the registry. @default "supabase/postgres-meta" */
      readonly repository: string
      /** Tag of the release set. @default "v0.99.0" */
      readonly tag: string
      /** Pins the content: sha256:… @default "" */
      readonly digest: string
      /** When it is pulled. @default "IfNotPresent" */
      readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
    }
    /** What a pod asks for and may use. */
    readonly resources: {
      /** What the scheduler reserves. @default {"cpu":"100m","memory":"192Mi"} */
      readonly requests: Readonly<Record<string, string | number>>
      /** What it may use at most. @default {"memory":"512Mi"} */
      readonly limits: Readonly<Record<string, string | number>>
    }
    /** Further environment variables: a text, or { secretKeyRef: { name, key } }. @default {} */
    readonly extraEnv: Readonly<
      Record<
        string,
        string | { readonly secretKeyRef: { readonly name: string; readonly key: string } }
      >
    >
    /** Annotations of the pods, for example those of a reloader of Secrets. @default {} */
    readonly podAnnotations: Readonly<Record<string, string>>
    /** Number of pods while autoscaling is off. @default 2 */
    readonly replicas: number
    /** Number of pods by load. */
    readonly autoscaling: {
      /** Whether the number follows the load; needs metrics-server. @default true */
      readonly enabled: boolean
      /** Fewest pods. @default 2 */
      readonly minReplicas: number
      /** Most pods. @default 5 */
      readonly maxReplicas: number
      /** Percent of the requested processor time. @default 70 */
      readonly targetCPUUtilization: number
      /** Percent of the requested memory; 0 ignores it. @default 0 */
      readonly targetMemoryUtilization: number
    }
    /** How many pods may be away while nodes are drained. */
    readonly podDisruptionBudget: {
      /** Whether there is one; there is none for a single pod. @default true */
      readonly enabled: boolean
      /** Pods, or percent of them. @default 1 */
      readonly maxUnavailable: number | string
    }
    /** Seconds of one query. @default 55 */
    readonly queryTimeoutSeconds: number
    /** Megabytes of one answer. @default 50 */
    readonly maxResultSizeMb: number
  }
  /** Studio: the dashboard, behind the basic authentication of Kong. */
  readonly studio: {
    /** Whether it is installed. @default true */
    readonly enabled: boolean
    /** The image. */
    readonly image: {
      /** Registry, without a path. @default "docker.io" */
      readonly registry: string
      /** Name in the registry. @default "supabase/studio" */
      readonly repository: string
      /** Tag of the release set. @default "2026.09.07-sha-7996410" */
      readonly tag: string
      /** Pins the content: sha256:… @default "" */
      readonly digest: string
      /** When it is pulled. @default "IfNotPresent" */
      readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
    }
    /** What a pod asks for and may use. */
    readonly resources: {
      /** What the scheduler reserves. @default {"cpu":"100m","memory":"384Mi"} */
      readonly requests: Readonly<Record<string, string | number>>
      /** What it may use at most. @default {"memory":"1Gi"} */
      readonly limits: Readonly<Record<string, string | number>>
    }
    /** Further environment variables: a text, or { secretKeyRef: { name, key } }. @default {} */
    readonly extraEnv: Readonly<
      Record<
        string,
        string | { readonly secretKeyRef: { readonly name: string; readonly key: string } }
      >
    >
    /** Annotations of the pods, for example those of a reloader of Secrets. @default {} */
    readonly podAnnotations: Readonly<Record<string, string>>
    /** Number of pods while autoscaling is off. @default 2 */
    readonly replicas: number
    /** Number of pods by load. */
    readonly autoscaling: {
      /** Whether the number follows the load; needs metrics-server. @default true */
      readonly enabled: boolean
      /** Fewest pods. @default 2 */
      readonly minReplicas: number
      /** Most pods. @default 5 */
      readonly maxReplicas: number
      /** Percent of the requested processor time. @default 70 */
      readonly targetCPUUtilization: number
      /** Percent of the requested memory; 0 ignores it. @default 0 */
      readonly targetMemoryUtilization: number
    }
    /** How many pods may be away while nodes are drained. */
    readonly podDisruptionBudget: {
      /** Whether there is one; there is none for a single pod. @default true */
      readonly enabled: boolean
      /** Pods, or percent of them. @default 1 */
      readonly maxUnavailable: number | string
    }
    /** Name of the organization that it shows. @default "Default organization" */
    readonly organization: string
    /** Name of the project that it shows. @default "Default project" */
    readonly project: string
    /**
     * Whether Kong asks for the dashboard's credentials; false does not render while Studio is on.
     * @default true
     */
    readonly authentication: boolean
  }
  /**
   * Analytics (Logflare): off, because its replication client has no TLS, which Amazon RDS demands
   * (rds.force_ssl); one pod only.
   */
  readonly analytics: {
    /** Whether it is installed. @default false */
    readonly enabled: boolean
    /** The image. */
    readonly image: {
      /** Registry, without a path. @default "docker.io" */
      readonly registry: string
      /** Name in the registry. @default "supabase/logflare" */
      readonly repository: string
      /** Tag of the release set. @default "1.50.6" */
      readonly tag: string
      /** Pins the content: sha256:… @default "" */
      readonly digest: string
      /** When it is pulled. @default "IfNotPresent" */
      readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
    }
    /** What a pod asks for and may use. */
    readonly resources: {
      /** What the scheduler reserves. @default {"cpu":"500m","memory":"1Gi"} */
      readonly requests: Readonly<Record<string, string | number>>
      /** What it may use at most. @default {"memory":"2Gi"} */
      readonly limits: Readonly<Record<string, string | number>>
    }
    /** Further environment variables: a text, or { secretKeyRef: { name, key } }. @default {} */
    readonly extraEnv: Readonly<
      Record<
        string,
        string | { readonly secretKeyRef: { readonly name: string; readonly key: string } }
      >
    >
    /** Annotations of the pods, for example those of a reloader of Secrets. @default {} */
    readonly podAnnotations: Readonly<Record<string, string>>
    /** Database that it owns, with the schema _analytics. @default "_supabase" */
    readonly database: string
    /** Connections to the database. @default 10 */
    readonly poolSize: number
    /** Where its secret values are. */
    readonly secrets: {
      /** LOGFLARE_PUBLIC_ACCESS_TOKEN: at least 32 characters. */
      readonly publicAccessToken?: {
        /** Name of the Secret. */
        readonly name: string
        /** Key in it. */
        readonly key: string
      }
      /** LOGFLARE_PRIVATE_ACCESS_TOKEN: at least 32 characters. */
      readonly privateAccessToken?: {
        /** Name of the Secret. */
        readonly name: string
        /** Key in it. */
        readonly key: string
      }
      /** LOGFLARE_DB_ENCRYPTION_KEY: base64 of 32 bytes. */
      readonly encryptionKey?: {
        /** Name of the Secret. */
        readonly name: string
        /** Key in it. */
        readonly key: string
      }
      /** PHX_SECRET_KEY_BASE: at least 64 characters. */
      readonly secretKeyBase?: {
        /** Name of the Secret. */
        readonly name: string
        /** Key in it. */
        readonly key: string
      }
      /** RELEASE_COOKIE. */
      readonly releaseCookie?: {
        /** Name of the Secret. */
        readonly name: string
        /** Key in it. */
        readonly key: string
      }
    }
  }
  /**
   * Vector: sends the logs of the pods to Analytics. Off, because it reads the node's files as
   * root, which the pod security level restricted forbids.
   */
  readonly vector: {
    /** Whether it is installed. @default false */
    readonly enabled: boolean
    /** The image. */
    readonly image: {
      /** Registry, without a path. @default "docker.io" */
      readonly registry: string
      /** Name in the registry. @default "timberio/vector" */
      readonly repository: string
      /** Tag of the release set. @default "0.53.0-alpine" */
      readonly tag: string
      /** Pins the content: sha256:… @default "" */
      readonly digest: string
      /** When it is pulled. @default "IfNotPresent" */
      readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
    }
    /** What a pod asks for and may use. */
    readonly resources: {
      /** What the scheduler reserves. @default {"cpu":"50m","memory":"96Mi"} */
      readonly requests: Readonly<Record<string, string | number>>
      /** What it may use at most. @default {"memory":"256Mi"} */
      readonly limits: Readonly<Record<string, string | number>>
    }
    /** Further environment variables: a text, or { secretKeyRef: { name, key } }. @default {} */
    readonly extraEnv: Readonly<
      Record<
        string,
        string | { readonly secretKeyRef: { readonly name: string; readonly key: string } }
      >
    >
    /** Annotations of the pods, for example those of a reloader of Secrets. @default {} */
    readonly podAnnotations: Readonly<Record<string, string>>
  }
  /**
   * PostgreSQL in the cluster, for local use only: one pod, no backup. In its place database.host
   * names a database that exists.
   */
  readonly db: {
    /** Whether it is installed. @default false */
    readonly enabled: boolean
    /** The image. */
    readonly image: {
      /** Registry, without a path. @default "docker.io" */
      readonly registry: string
      /** Name in the registry. @default "supabase/postgres" */
      readonly repository: string
      /** Tag of the release set. @default "17.6.1.136" */
      readonly tag: string
      /** Pins the content: sha256:… @default "" */
      readonly digest: string
      /** When it is pulled. @default "IfNotPresent" */
      readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
    }
    /** What a pod asks for and may use. */
    readonly resources: {
      /** What the scheduler reserves. @default {"cpu":"250m","memory":"512Mi"} */
      readonly requests: Readonly<Record<string, string | number>>
      /** What it may use at most. @default {"memory":"2Gi"} */
      readonly limits: Readonly<Record<string, string | number>>
    }
    /** Further environment variables: a text, or { secretKeyRef: { name, key } }. @default {} */
    readonly extraEnv: Readonly<
      Record<
        string,
        string | { readonly secretKeyRef: { readonly name: string; readonly key: string } }
      >
    >
    /** Annotations of the pods, for example those of a reloader of Secrets. @default {} */
    readonly podAnnotations: Readonly<Record<string, string>>
    /** The volume of its data. */
    readonly volume: {
      /** Size. @default "8Gi" */
      readonly size: string
      /** StorageClass; empty takes the cluster's default. @default "" */
      readonly storageClassName: string
      /** Annotations of the claim. @default {} */
      readonly annotations: Readonly<Record<string, Json>>
    }
  }
  /** MinIO, an S3 server in the cluster, for local use only: one pod, no backup. */
  readonly minio: {
    /** Whether it is installed. @default false */
    readonly enabled: boolean
    /** The image. */
    readonly image: {
      /** Registry, without a path. @default "cgr.dev" */
      readonly registry: string
      /** Name in the registry. @default "chainguard/minio" */
      readonly repository: string
      /** Tag of the release set. @default "latest" */
      readonly tag: string
      /** Pins the content: sha256:… @default "" */
      readonly digest: string
      /** When it is pulled. @default "IfNotPresent" */
      readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
    }
    /** What a pod asks for and may use. */
    readonly resources: {
      /** What the scheduler reserves. @default {"cpu":"100m","memory":"256Mi"} */
      readonly requests: Readonly<Record<string, string | number>>
      /** What it may use at most. @default {"memory":"1Gi"} */
      readonly limits: Readonly<Record<string, string | number>>
    }
    /** Further environment variables: a text, or { secretKeyRef: { name, key } }. @default {} */
    readonly extraEnv: Readonly<
      Record<
        string,
        string | { readonly secretKeyRef: { readonly name: string; readonly key: string } }
      >
    >
    /** Annotations of the pods, for example those of a reloader of Secrets. @default {} */
    readonly podAnnotations: Readonly<Record<string, string>>
    /** Bucket that is made. @default "supabase" */
    readonly bucket: string
    /** The volume of its data. */
    readonly volume: {
      /** Size. @default "8Gi" */
      readonly size: string
      /** StorageClass; empty takes the cluster's default. @default "" */
      readonly storageClassName: string
      /** Annotations of the claim. @default {} */
      readonly annotations: Readonly<Record<string, Json>>
    }
    /** Where its credential is. */
    readonly secrets: {
      /** Name of its user. */
      readonly accessKeyId?: {
        /** Name of the Secret. */
        readonly name: string
        /** Key in it. */
        readonly key: string
      }
      /** The user's password. */
      readonly secretAccessKey?: {
        /** Name of the Secret. */
        readonly name: string
        /** Key in it. */
        readonly key: string
      }
    }
  }
  /** The chart's tests: helm test. */
  readonly tests: {
    /** Their images. */
    readonly images: {
      /** The image. */
      readonly curl: {
        /** Registry, without a path. @default "docker.io" */
        readonly registry: string
        /** Name in the registry. @default "curlimages/curl" */
        readonly repository: string
        /** Tag of the release set. @default "8.20.0" */
        readonly tag: string
        /** Pins the content: sha256:… @default "" */
        readonly digest: string
        /** When it is pulled. @default "IfNotPresent" */
        readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
      }
      /** The image. */
      readonly python: {
        /** Registry, without a path. @default "docker.io" */
        readonly registry: string
        /** Name in the registry. @default "python" */
        readonly repository: string
        /** Tag of the release set. @default "3.14.6-alpine3.23" */
        readonly tag: string
        /** Pins the content: sha256:… @default "" */
        readonly digest: string
        /** When it is pulled. @default "IfNotPresent" */
        readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
      }
    }
    /** Name of a function that answers a call with a JWT; empty calls none. @default "" */
    readonly function: string
  }
}
