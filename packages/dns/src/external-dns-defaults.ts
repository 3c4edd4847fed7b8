/**
 * The values of the chart `external-dns`, before options and overrides. Security contexts are not
 * among them: the chart's own meet the `restricted` standard. Nor is a number of replicas: there is
 * one, because nothing elects a leader.
 * @see https://github.com/kubernetes-sigs/external-dns/blob/external-dns-helm-chart-1.21.1/charts/external-dns/values.yaml
 */
export const externalDnsDefaults = {
  // The name that the Pod Identity association is made for, whatever the release is called.
  serviceAccount: { name: "external-dns" },
  // Two at once would undo each other's changes.
  deploymentStrategy: { type: "Recreate" },
  // Not gateway-tlsroute: this version reads an API version that Gateway API 1.5 no longer serves.
  sources: ["gateway-httproute", "gateway-grpcroute"],
  // The chart's own default never deletes a record.
  policy: "sync",
  registry: "txt",
  // With the type and the dot, the owner of an apex record stands within its zone.
  txtPrefix: "_edns-%{record_type}.",
  interval: "1m",
  triggerLoopOnEvent: true,
  logFormat: "json",
  // An asterisk within a name is refused by most providers.
  extraArgs: { "txt-wildcard-replacement": "wildcard" },
  resources: { requests: { cpu: "20m", memory: "64Mi" }, limits: { memory: "256Mi" } },
  serviceMonitor: { enabled: false },
} as const
