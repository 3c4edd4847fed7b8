import type { z } from "zod"
import { text, texts, whole } from "./fields.ts"
import { images } from "./images.ts"
import { scalable } from "./workload.ts"

/** Values of REST (PostgREST). */
export const restValues: z.ZodType = scalable(
  "REST (PostgREST): the tables as an API.",
  images.rest,
  { cpu: "100m", memory: "64Mi", limit: "512Mi" },
  {
    schemas: texts(
      "Schemas that it shows. graphql_public needs the extension pg_graphql, which Amazon RDS has not.",
      ["public", "storage"],
    ),
    extraSearchPath: texts("Schemas that functions are also looked for in.", [
      "public",
      "extensions",
    ]),
    maxRows: whole("Rows of one answer.", 1000, 1),
    pool: whole("Connections to the database of one pod.", 10, 1),
    logLevel: text("Level of the log: crit, error, warn, info or debug.", "error"),
  },
)
