import { store } from "./test-support/handles.ts"
import { supabaseSecrets } from "./supabase-secrets.ts"

const secrets = supabaseSecrets({ store, remotePrefix: "supabase/production" })

const key: string = secrets.secret("jwt").key("anonKey").key
export { key }

// @ts-expect-error -- misspelt key
secrets.secret("jwt").key("anonkey")
// @ts-expect-error -- key of another secret
secrets.secret("smtp").key("anonKey")
// @ts-expect-error -- no such secret
secrets.secret("JWT")
// @ts-expect-error -- role of another secret
void secrets.resources.database
void secrets.resources["database-master"].spec

// @ts-expect-error -- the store is missing
supabaseSecrets({ remotePrefix: "supabase/production" })
// @ts-expect-error -- the place in the store is missing
supabaseSecrets({ store })
// @ts-expect-error -- a name instead of a handle
supabaseSecrets({ store: "secret-store", remotePrefix: "supabase/production" })
// @ts-expect-error -- no such secret
supabaseSecrets({ store, remotePrefix: "a", remotes: { "database-mastr": "b" } })
