import type { z } from "zod"
import { flag, text, textLike, whole } from "./fields.ts"
import { images } from "./images.ts"
import { scalable } from "./workload.ts"

/** Values of Storage. */
export const storageValues: z.ZodType = scalable(
  "Storage: files on S3, resumable uploads, image transformations and the S3 protocol.",
  images.storage,
  { cpu: "200m", memory: "256Mi", limit: "1Gi" },
  {
    bucket: text("Name of the S3 bucket, which exists already."),
    region: text("Region of the bucket."),
    endpoint: textLike("S3 server; empty is Amazon S3.", /^(https?:\/\/[^/]+)?$/),
    forcePathStyle: flag("Whether the bucket stands in the path: needed by MinIO.", false),
    roleArn: text("IAM role for IRSA; empty with EKS Pod Identity, which needs nothing here."),
    tenantId: text("First part of every object's key. Another one loses all objects.", "stub"),
    fileSizeLimit: whole("Bytes of one file.", 52_428_800, 1),
    imageTransformation: flag("Whether images are resized on the way; needs imgproxy.", true),
    maxConnections: whole("Connections to the database of one pod.", 20, 1),
    logLevel: text("Level of the log.", "info"),
  },
)
