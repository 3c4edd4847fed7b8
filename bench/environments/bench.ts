import { defineEnvironment } from "@supaflux/core"
import { flux } from "@supaflux/flux"
import { components } from "../src/components.ts"
import { resourceCount } from "../src/resource-count.ts"

// oxlint-disable-next-line import/no-default-export -- an environment is the default export of its file
export default defineEnvironment({
  name: "bench",
  components: components(resourceCount()),
  delivery: flux(),
  // The cluster has the gateway that lets requests in.
  provides: { namespaces: ["istio-ingress"] },
})
