import { supabase } from "./supabase.ts"
import { listener, mesh, priorityClass } from "./test-support/handles.ts"
import { certificate, options } from "./test-support/options.ts"

const host = "supabase.example.com"

supabase({ ...options, priorityClass, publicUrl: "https://api.example.com" })
supabase({ ...options, database: { host, sslMode: "require" } })
supabase({ ...options, values: { kong: { replicas: 3, autoscaling: { enabled: false } } } })
supabase({ ...options, values: { imageRegistry: null } })

const { secrets, ...withoutSecrets } = options
// @ts-expect-error -- the secrets are missing
supabase(withoutSecrets)
const { mesh: _mesh, ...withoutMesh } = options
// @ts-expect-error -- the mesh is missing
supabase(withoutMesh)
const { hostnames, ...withoutHostnames } = options
// @ts-expect-error -- the host names are missing
supabase(withoutHostnames)

// @ts-expect-error -- a handle of another sort
supabase({ ...options, mesh: listener })
// @ts-expect-error -- a handle of another sort
supabase({ ...options, listener: mesh })
// @ts-expect-error -- a name instead of a handle
supabase({ ...options, priorityClass: "supabase" })
// @ts-expect-error -- one secret instead of all
supabase({ ...options, secrets: secrets.secret("jwt") })

// @ts-expect-error -- the certificates to verify the database with are missing
supabase({ ...options, database: { host } })
// @ts-expect-error -- the same, asked for by name
supabase({ ...options, database: { host, sslMode: "verify-full" } })
// @ts-expect-error -- certificates that nothing would verify with
supabase({ ...options, database: { host, sslMode: "require", caBundle: certificate } })
// @ts-expect-error -- no mode of SSL
supabase({ ...options, database: { host, sslMode: "verify", caBundle: certificate } })

// @ts-expect-error -- no host name
supabase({ ...options, hostnames: [] })
// @ts-expect-error -- a public URL in plain text
supabase({ ...options, publicUrl: "http://api.example.com" })
// @ts-expect-error -- the chart's type of a value
supabase({ ...options, values: { kong: { replicas: "3" } } })

export { hostnames }
