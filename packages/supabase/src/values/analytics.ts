import type { z } from "zod"
import { group, secretKeyRef, text, whole } from "./fields.ts"
import { images } from "./images.ts"
import { commonValues, single } from "./workload.ts"

const reference = (description: string): z.ZodType => secretKeyRef(description).optional()

/**
 * Values of Analytics (Logflare). Off: its replication client cannot speak TLS, which Amazon RDS
 * demands (`rds.force_ssl`), and it runs in one pod only.
 */
export const analyticsValues: z.ZodType = single(
  "Analytics (Logflare): off, because its replication client has no TLS, which Amazon RDS demands (rds.force_ssl); one pod only.",
  images.analytics,
  { cpu: "500m", memory: "1Gi", limit: "2Gi" },
  {
    database: text("Database that it owns, with the schema _analytics.", "_supabase"),
    poolSize: whole("Connections to the database.", 10, 1),
    secrets: group("Where its secret values are.", {
      publicAccessToken: reference("LOGFLARE_PUBLIC_ACCESS_TOKEN: at least 32 characters."),
      privateAccessToken: reference("LOGFLARE_PRIVATE_ACCESS_TOKEN: at least 32 characters."),
      encryptionKey: reference("LOGFLARE_DB_ENCRYPTION_KEY: base64 of 32 bytes."),
      secretKeyBase: reference("PHX_SECRET_KEY_BASE: at least 64 characters."),
      releaseCookie: reference("RELEASE_COOKIE."),
    }),
  },
)

/** Values of Vector. Off: it reads the logs of the node, as root, which `restricted` forbids. */
export const vectorValues: z.ZodType = group(
  "Vector: sends the logs of the pods to Analytics. Off, because it reads the node's files as root, which the pod security level restricted forbids.",
  commonValues(false, images.vector, { cpu: "50m", memory: "96Mi", limit: "256Mi" }),
)
