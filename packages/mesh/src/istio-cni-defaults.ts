/**
 * Values of the chart `cni`. The paths of the node's CNI plug-ins are the chart's own: they fit the
 * VPC CNI on Amazon Linux 2023 and on Bottlerocket.
 * @see https://github.com/istio/istio/blob/1.30.3/manifests/charts/istio-cni/values.yaml
 */
export const istioCniDefaults = {
  profile: "ambient",
  ambient: {
    // Without it a pod whose labels could not be read at once starts outside the mesh, unprotected;
    // with it the pod waits: https://github.com/istio/istio/blob/1.30.3/cni/pkg/plugin/plugin.go
    enableAmbientDetectionRetry: true,
  },
  // The field replaces the annotation from Kubernetes 1.30 on.
  useAppArmorAnnotation: false,
  // The agent takes its memory limit as the target of its garbage collector.
  resources: {
    requests: { cpu: "100m", memory: "100Mi" },
    limits: { memory: "512Mi" },
  },
  global: { logAsJson: true, networkPolicy: { enabled: true } },
} as const
