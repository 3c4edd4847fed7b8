import type { INetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy"
import type { INamespace } from "kubernetes-models/v1/Namespace"
import { namespaces } from "../namespaces.ts"
import { platformNetwork, type PlatformNetworkOptions } from "../platform-network.ts"
import type { Endpoint, Network } from "./may-connect.ts"

/** The addresses of the VPC. */
export const vpc = "10.0.0.0/16"

/** The platform as it is, with every namespace that it may have. */
export function networkOf(
  options: Partial<PlatformNetworkOptions> = {},
  receiver = false,
): Network {
  const network = platformNetwork({
    vpcCidrs: [vpc],
    serviceCidr: "172.20.0.0/16",
    controlPlaneCidrs: ["10.0.240.0/28"],
    databaseCidrs: ["10.0.200.0/24"],
    monitoringNamespace: "monitoring",
    ...options,
  })
  const { resources } = namespaces({
    namespaces: {
      "cert-manager": { podSecurity: "restricted", network: network.certManager },
      "external-dns": { podSecurity: "restricted", network: network.externalDns },
      "external-secrets": { podSecurity: "restricted", network: network.externalSecrets },
      "istio-ingress": { podSecurity: "restricted", network: network.istioIngress },
      "istio-system": { podSecurity: "privileged", network: network.istioSystem },
      supabase: { podSecurity: "restricted", mesh: true, network: network.supabase },
      velero: { podSecurity: "privileged", network: network.velero },
      monitoring: { podSecurity: "restricted", mesh: true, network: network.monitoring },
      logging: { podSecurity: "privileged", mesh: true, network: network.elasticLogging },
      loki: { podSecurity: "restricted", mesh: true, network: network.loki },
      "elastic-system": { podSecurity: "restricted", network: network.elasticSystem },
      tracing: { podSecurity: "restricted", mesh: true, network: network.tracing },
      instrumentation: {
        podSecurity: "privileged",
        mesh: true,
        network: network.instrumentation,
      },
      signoz: { podSecurity: "baseline", mesh: true, network: network.signoz },
      datadog: { podSecurity: "privileged", network: network.datadog },
      tenant: { podSecurity: "restricted", mesh: true },
    },
    ...(receiver ? { fluxReceiver: { from: "istio-ingress" } } : {}),
  })
  const all = Object.values<INamespace | INetworkPolicy | { kind: string } | undefined>(resources)
  return {
    namespaces: all.filter((each) => each?.kind === "Namespace") as INamespace[],
    policies: all.filter((each) => each?.kind === "NetworkPolicy") as INetworkPolicy[],
  }
}

/** A pod of a namespace. */
export const pod = (namespace: string, labels = {}): Endpoint => ({
  namespace,
  labels,
  address: "10.0.3.3",
})
/** An address outside of the cluster, or of a node. */
export const at = (address: string): Endpoint => ({ address })
