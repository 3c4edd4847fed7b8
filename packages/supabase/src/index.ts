export type {
  ConfigMapKey,
  DatabaseOptions,
  UnverifiedTls,
  VerifiedTls,
} from "./database-options.ts"
export { secretCatalog, type SupabaseSecretKey, type SupabaseSecretName } from "./secret-catalog.ts"
export { localSupabase, type LocalSupabaseOptions } from "./local-supabase.ts"
export type {
  GitMigrations,
  MigrationFiles,
  MigrationImage,
  MigrationSource,
  OciMigrations,
} from "./migrations/migrations-options.ts"
export { rdsCaBundle } from "./rds-ca-bundle.ts"
export type { SecretReferences, SupabaseSecretSource } from "./secret-references.ts"
export {
  optionalServices,
  services,
  type OptionalService,
  type ServiceCaller,
  type ServiceContract,
  type SupabaseService,
} from "./services.ts"
export { supabase, type SupabaseGroup } from "./supabase.ts"
export type { SmtpOptions, SupabaseOptions } from "./supabase-options.ts"
export type { SupabaseRoutes } from "./supabase-routes.ts"
export {
  supabaseSecrets,
  type SupabaseSecretDeclarations,
  type SupabaseSecretsComponent,
  type SupabaseSecretsOptions,
} from "./supabase-secrets.ts"
export { supabaseTraffic, type SupabaseTrafficOptions } from "./supabase-traffic.ts"
export type { SupabaseValues } from "./supabase-values.ts"
export { supabaseChart } from "./versions.ts"
export { workload, type Workload } from "./workload.ts"
