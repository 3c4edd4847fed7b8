import { namespaces } from "@supaflux/cluster"
import { defineEnvironment } from "@supaflux/core"
import { flux } from "@supaflux/flux"
import { localSupabase } from "@supaflux/supabase"

const cluster = namespaces({
  // PostgreSQL's image starts as root, which the level restricted does not allow.
  namespaces: { supabase: { podSecurity: "baseline" } },
})

/**
 * A kind or k3d cluster on one machine: nothing of AWS, plain HTTP, Secrets that
 * `supaflux secrets generate local` makes on that machine.
 */
export default defineEnvironment({
  name: "local",
  disposable: true,
  components: [
    cluster,
    localSupabase({
      chart: { type: "git", path: "./charts/supabase" },
      // The HelmRelease is in flux-system, beside its source; what it installs is not.
      dependsOn: [cluster],
    }),
  ],
  commonMetadata: { labels: { "app.kubernetes.io/part-of": "supaflux" } },
  delivery: flux(),
  check: {
    // A cluster of one node, which is thrown away, needs no second pod.
    rules: { POD_SINGLE_REPLICA: "off" },
    accept: [
      {
        code: "IMAGE_UNPINNED",
        resource: "Deployment supabase/supabase-minio",
        reason:
          "Chainguard gives MinIO's image away under the tag latest alone; the cluster is thrown away.",
      },
    ],
  },
})
