/**
 * Values of the chart `ztunnel`.
 * @see https://github.com/istio/istio/blob/1.30.3/manifests/charts/ztunnel/values.yaml
 */
export const ztunnelDefaults = {
  // All traffic of a node passes here, so there is no CPU limit and ample room for connections: by
  // the chart's comment 512Mi do for 100,000 of them.
  resources: {
    requests: { cpu: "200m", memory: "256Mi" },
    limits: { memory: "1Gi" },
  },
  // What is still open when this time is over is cut. Realtime's websockets live long; clients
  // that lose theirs all at once come back all at once.
  terminationGracePeriodSeconds: 300,
  logAsJson: true,
  global: { networkPolicy: { enabled: true } },
} as const
