import type { SupabaseOptions } from "../supabase-options.ts"
import { supabaseSecrets } from "../supabase-secrets.ts"
import { listener, mesh, store } from "./handles.ts"

/** PEM text in form only: nothing here reads the certificate itself. */
export const certificate = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"

/** Options of a production release, with all that is required and no more. */
export const options: SupabaseOptions = {
  secrets: supabaseSecrets({ store, remotePrefix: "supabase/production" }),
  database: {
    host: "supabase.c1x2y3z4.eu-central-1.rds.amazonaws.com",
    caBundle: certificate,
  },
  storage: { bucket: "example-supabase-production", region: "eu-central-1" },
  mesh,
  listener,
  hostnames: ["api.example.com"],
}
