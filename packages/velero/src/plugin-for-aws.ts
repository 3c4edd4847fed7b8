import type { JsonObject } from "@supaflux/core"
import { versions } from "./versions.ts"

/** The container that puts Velero's plugin for AWS where the server finds it. */
export function pluginForAws(): JsonObject {
  return {
    name: "velero-plugin-for-aws",
    image: `docker.io/velero/velero-plugin-for-aws:${versions.pluginForAws}`,
    imagePullPolicy: "IfNotPresent",
    resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { memory: "128Mi" } },
    securityContext: {
      runAsNonRoot: true,
      readOnlyRootFilesystem: true,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ["ALL"] },
    },
    volumeMounts: [{ mountPath: "/target", name: "plugins" }],
  }
}
