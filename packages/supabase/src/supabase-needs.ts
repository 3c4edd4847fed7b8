import type { Need } from "@supaflux/core"
import type { SupabaseOptions } from "./supabase-options.ts"
import { workload } from "./workload.ts"

/** What Supabase needs outside of the cluster. */
export function supabaseNeeds(
  { database, storage }: SupabaseOptions,
  name: string,
  namespace: string,
): readonly Need[] {
  return [
    {
      type: "database",
      name: `${database.host}:${database.port ?? 5432}/${database.name ?? "postgres"}`,
      purpose: "PostgreSQL of Supabase",
    },
    { type: "bucket", name: storage.bucket, purpose: "files of Supabase Storage" },
    {
      type: "pod-identity",
      namespace,
      serviceAccount: workload(name, "storage").name,
      purpose: `list, read, write and delete objects of ${storage.bucket}, multipart uploads too`,
    },
  ]
}
