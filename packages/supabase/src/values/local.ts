import type { z } from "zod"
import { group, secretKeyRef, text } from "./fields.ts"
import { images } from "./images.ts"
import { single, volumeValues } from "./workload.ts"

/** Values of the PostgreSQL in the cluster. */
export const dbValues: z.ZodType = single(
  "PostgreSQL in the cluster, for local use only: one pod, no backup. In its place database.host names a database that exists.",
  images.db,
  { cpu: "250m", memory: "512Mi", limit: "2Gi" },
  { volume: volumeValues("8Gi") },
)

/** Values of the S3 server in the cluster. */
export const minioValues: z.ZodType = single(
  "MinIO, an S3 server in the cluster, for local use only: one pod, no backup.",
  images.minio,
  { cpu: "100m", memory: "256Mi", limit: "1Gi" },
  {
    bucket: text("Bucket that is made.", "supabase"),
    volume: volumeValues("8Gi"),
    secrets: group("Where its credential is.", {
      accessKeyId: secretKeyRef("Name of its user.").optional(),
      secretAccessKey: secretKeyRef("The user's password.").optional(),
    }),
  },
)
