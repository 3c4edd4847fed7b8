import type { z } from "zod"
import { flag, group, text, texts, whole } from "./fields.ts"
import { images } from "./images.ts"
import { scalable } from "./workload.ts"

/** Values of Kong. */
export const kongValues: z.ZodType = scalable(
  "Kong: the entry point of all requests; checks API keys.",
  images.kong,
  { cpu: "100m", memory: "512Mi", limit: "1Gi" },
  {
    workerProcesses: whole(
      "Processes of nginx; it would start one for each core of the node.",
      2,
      1,
    ),
    cors: group("What browsers of other sites may do.", {
      origins: texts(
        "Sites that may call the API; empty takes publicUrl. An asterisk is any site.",
      ),
      credentials: flag("Whether they may send cookies.", false),
    }),
    trustedProxies: texts(
      "Networks whose X-Forwarded headers are believed: those of the Gateway's pods.",
      ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"],
    ),
    graphql: flag(
      "Whether /graphql/v1 is served; needs pg_graphql, which Amazon RDS has not.",
      false,
    ),
    functionsTimeoutSeconds: whole("Seconds until a function has to answer.", 150, 1),
    logLevel: text("Level of the error log.", "notice"),
  },
)
