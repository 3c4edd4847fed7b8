import type { ServiceEnvironment } from "./service-environment.ts"

/** What edge-runtime reads, and what functions and their main service read. */
export const functionsEnvironment: ServiceEnvironment = {
  source: "https://github.com/supabase/edge-runtime/blob/main/cli/src/flags.rs",
  required: `
    DENO_DIR JWT_SECRET SUPABASE_ANON_KEY SUPABASE_PUBLIC_URL SUPABASE_SERVICE_ROLE_KEY
    SUPABASE_URL VERIFY_JWT
  `,
  reads: `
    EDGE_RUNTIME_PORT MEMORY_LIMIT_MB PUBLIC_FUNCTIONS SUPABASE_DB_URL SUPABASE_JWKS
    TIMEOUT_SECONDS
  `,
  scripts: "DATABASE_PASSWORD",
}
