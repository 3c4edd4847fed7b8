import type { z } from "zod"
import { flag, text } from "./fields.ts"
import { images } from "./images.ts"
import { scalable } from "./workload.ts"

/** Values of Studio. */
export const studioValues: z.ZodType = scalable(
  "Studio: the dashboard, behind the basic authentication of Kong.",
  images.studio,
  { cpu: "100m", memory: "384Mi", limit: "1Gi" },
  {
    organization: text("Name of the organization that it shows.", "Default organization"),
    project: text("Name of the project that it shows.", "Default project"),
    authentication: flag(
      "Whether Kong asks for the dashboard's credentials; false does not render while Studio is on.",
      true,
    ),
  },
)
