import type { z } from "zod"
import { group, text, whole } from "./fields.ts"
import { images } from "./images.ts"
import { scalable } from "./workload.ts"

/** Values of Realtime. */
export const realtimeValues: z.ZodType = scalable(
  "Realtime: broadcast, presence and changes of the database over websockets; its pods form one cluster.",
  images.realtime,
  { cpu: "200m", memory: "512Mi", limit: "1Gi" },
  {
    poolSize: whole("Connections of one pod to its own schema.", 5, 1),
    limits: group("What one project may use.", {
      maxConcurrentUsers: whole("Clients at once.", 200, 1),
      maxEventsPerSecond: whole("Messages a second.", 100, 1),
      maxBytesPerSecond: whole("Bytes a second.", 100_000, 1),
      maxChannelsPerClient: whole("Channels of one client.", 100, 1),
      maxJoinsPerSecond: whole("Joins a second.", 100, 1),
    }),
    logLevel: text("Level of the log.", "info"),
  },
)
