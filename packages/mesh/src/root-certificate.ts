import type { ResourceLiteral } from "@supaflux/core"
import { istioNamespace } from "./istio-namespace.ts"

/**
 * The certificate of the mesh's authority: istiod writes it into each namespace, and ztunnel mounts that
 * of its own. Its pods do not start before.
 * @see https://github.com/istio/istio/blob/1.30.3/manifests/charts/ztunnel/templates/daemonset.yaml
 */
export const rootCertificate: ResourceLiteral = {
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name: "istio-ca-root-cert", namespace: istioNamespace },
}
