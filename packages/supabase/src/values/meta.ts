import type { z } from "zod"
import { whole } from "./fields.ts"
import { images } from "./images.ts"
import { scalable } from "./workload.ts"

/** Values of Meta (postgres-meta). */
export const metaValues: z.ZodType = scalable(
  "Meta (postgres-meta): runs SQL for Studio, and for holders of the service key.",
  images.meta,
  { cpu: "100m", memory: "192Mi", limit: "512Mi" },
  {
    queryTimeoutSeconds: whole("Seconds of one query.", 55, 1),
    maxResultSizeMb: whole("Megabytes of one answer.", 50, 1),
  },
)
