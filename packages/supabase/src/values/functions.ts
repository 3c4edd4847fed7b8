import { z } from "zod"
import { flag, kubernetesMap, textMap, whole } from "./fields.ts"
import { images } from "./images.ts"
import { scalable } from "./workload.ts"

/** Values of Functions (edge-runtime). */
export const functionsValues: z.ZodType = scalable(
  "Functions (edge-runtime): runs the functions of the project.",
  images.functions,
  { cpu: "200m", memory: "256Mi", limit: "1Gi" },
  {
    configMaps: textMap(
      "Functions by name, each a ConfigMap with its files: { hello: hello-function }.",
    ),
    volume: kubernetesMap(
      "Volume that holds all functions, one folder each, in place of configMaps: an image, a claim.",
    ),
    verifyJwt: flag(
      "Whether a function is called with a valid JWT only. Off, unless unsafe says so, does not render.",
      true,
    ),
    unsafe: flag("Allows verifyJwt: false for all functions.", false),
    public: z
      .array(z.string().min(1))
      .default([])
      .describe(
        "Names of functions that anybody may call, because they check callers themselves: webhooks.",
      ),
    memoryLimitMb: whole("Megabytes of one call.", 150, 1),
    timeoutSeconds: whole("Seconds of one call.", 60, 1),
    databaseUrl: flag("Whether functions get SUPABASE_DB_URL, as role postgres.", false),
  },
)
