import type { ServiceEnvironment } from "./service-environment.ts"

/** What Analytics reads as a single tenant in Supabase. */
export const analyticsEnvironment: ServiceEnvironment = {
  source: "https://docs.logflare.app/self-hosting/",
  required: `
    DB_DATABASE DB_HOSTNAME DB_PASSWORD DB_PORT DB_SCHEMA DB_USERNAME
    LOGFLARE_DB_ENCRYPTION_KEY LOGFLARE_NODE_HOST LOGFLARE_PRIVATE_ACCESS_TOKEN
    LOGFLARE_PUBLIC_ACCESS_TOKEN LOGFLARE_SINGLE_TENANT LOGFLARE_SUPABASE_MODE
    PHX_SECRET_KEY_BASE RELEASE_COOKIE
  `,
  reads: `
    DB_POOL_SIZE DB_SSL LOGFLARE_FEATURE_FLAG_OVERRIDE LOGFLARE_LOG_LEVEL
    LOGFLARE_MIN_CLUSTER_SIZE PHX_HTTP_IP PHX_HTTP_PORT POSTGRES_BACKEND_SCHEMA RELEASE_TMP
  `,
  scripts: "DATABASE_PASSWORD",
}
