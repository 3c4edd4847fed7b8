import type { z } from "zod"
import { texts, whole } from "./fields.ts"
import { images } from "./images.ts"
import { scalable } from "./workload.ts"

/** Values of imgproxy. */
export const imgproxyValues: z.ZodType = scalable(
  "imgproxy: resizes images for Storage, which alone may call it.",
  images.imgproxy,
  { cpu: "200m", memory: "256Mi", limit: "1Gi" },
  {
    workers: whole("Images at once in one pod.", 2, 1),
    maxSourceResolution: whole("Megapixels of a source.", 17, 1),
    maxSourceFileSize: whole("Bytes of a source.", 26_214_400, 1),
    allowedSources: texts(
      "Beginnings of the addresses that it may read; empty takes those of the bucket.",
    ),
  },
)
