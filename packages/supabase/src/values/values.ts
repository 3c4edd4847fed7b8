import { z } from "zod"
import { analyticsValues, vectorValues } from "./analytics.ts"
import { authValues } from "./auth.ts"
import { bootstrapValues } from "./bootstrap.ts"
import { databaseValues } from "./database.ts"
import { kubernetesList, text, textLike, textMap } from "./fields.ts"
import { functionsValues } from "./functions.ts"
import { imgproxyValues } from "./imgproxy.ts"
import { kongValues } from "./kong.ts"
import { dbValues, minioValues } from "./local.ts"
import { metaValues } from "./meta.ts"
import { monitoringValues, networkPolicyValues, routeValues } from "./network.ts"
import { realtimeValues } from "./realtime.ts"
import { restValues } from "./rest.ts"
import { secretsValues } from "./secrets.ts"
import { storageValues } from "./storage.ts"
import { studioValues } from "./studio.ts"
import { testsValues } from "./tests.ts"

/**
 * All values of `charts/supabase`: the one source of its `values.yaml`, of its `values.schema.json`,
 * of the table in its README and of the type `SupabaseValues`, which `pnpm gen` writes.
 */
export const supabaseValues: z.ZodObject = z.strictObject({
  publicUrl: textLike(
    "URL under which browsers and clients reach the API: https://api.example.com",
    /^(https?:\/\/[^/]+)?$/,
  ),
  clusterDomain: text("Domain of the cluster's own DNS names.", "cluster.local"),
  database: databaseValues,
  secrets: secretsValues,
  secretsRevision: text(
    "Anything that changes with the content of the Secrets, so that an upgrade takes place. An upgrade that reaches the cluster restarts the pods that read a changed one; any other (helm template, Argo CD) all that read one.",
  ),
  imageRegistry: textLike(
    "Registry that all images are pulled from instead of their own: a mirror, without a path.",
    /^[^/]*$/,
  ),
  imagePullSecrets: z
    .array(z.strictObject({ name: z.string().min(1) }))
    .default([])
    .describe("Names of Secrets for pulling images, as [{ name: registry }]."),
  priorityClassName: text("PriorityClass of all pods."),
  nodeSelector: textMap("Labels of the nodes that pods run on."),
  tolerations: kubernetesList("Taints that the pods tolerate."),
  bootstrap: bootstrapValues,
  networkPolicy: networkPolicyValues,
  monitoring: monitoringValues,
  route: routeValues,
  kong: kongValues,
  auth: authValues,
  rest: restValues,
  realtime: realtimeValues,
  storage: storageValues,
  imgproxy: imgproxyValues,
  functions: functionsValues,
  meta: metaValues,
  studio: studioValues,
  analytics: analyticsValues,
  vector: vectorValues,
  db: dbValues,
  minio: minioValues,
  tests: testsValues,
})
