import { kubernetesServiceAddress } from "./kubernetes-service-address.ts"
import { observabilityNetworks, type ObservabilityNetworks } from "./observability-networks.ts"
import type { NamespaceNetwork, NetworkPort, NetworkRule } from "./namespace-network.ts"

/** The networks that the platform is in. */
export interface PlatformNetworkOptions {
  /** Addresses of the VPC, in CIDR notation. */
  readonly vpcCidrs: readonly string[]
  /** Addresses that Services get theirs from: `service_ipv4_cidr` of the EKS cluster. */
  readonly serviceCidr: string
  /** Addresses of the cluster's subnets, from which the API server calls webhooks. @default the VPC's */
  readonly controlPlaneCidrs?: readonly string[]
  /** Addresses of the database. @default the VPC's */
  readonly databaseCidrs?: readonly string[]
  /** Addresses that may call the Gateway. @default everyone; with target type `ip`, the load balancer is in the VPC */
  readonly clientCidrs?: readonly string[]
  /** Ports of mail servers that Supabase sends through. @default [587] */
  readonly smtpPorts?: readonly number[]
  /** Namespace of the Gateway. @default "istio-ingress" */
  readonly gatewayNamespace?: string
  /** Namespace of Istio's control plane. @default "istio-system" */
  readonly meshNamespace?: string
  /** Namespace that metrics are scraped from. @default none: they are not scraped */
  readonly monitoringNamespace?: string
}

/** The traffic of each namespace of the platform. What runs in `kube-system` has no policies. */
export interface PlatformNetwork extends ObservabilityNetworks {
  readonly certManager: NamespaceNetwork
  readonly externalDns: NamespaceNetwork
  readonly externalSecrets: NamespaceNetwork
  readonly istioIngress: NamespaceNetwork
  readonly istioSystem: NamespaceNetwork
  readonly monitoring: NamespaceNetwork
  readonly supabase: NamespaceNetwork
  readonly velero: NamespaceNetwork
}

/** Ports on which systems outside the mesh, among them those of `kube-system` and Flux, have metrics. */
const scrapedPorts = [7979, 8080, 8085, 9153, 9402, 10_250, 15_014, 15_020, 15_090]

const anywhere = ["0.0.0.0/0", "::/0"]

/**
 * What the namespaces of the platform need of the network, for the option `network` of `namespaces`.
 *
 * @throws {Error} when `serviceCidr` is no CIDR block
 * @example
 * const network = platformNetwork({ vpcCidrs: ["10.0.0.0/16"], serviceCidr: "172.20.0.0/16" })
 * namespaces({ namespaces: { velero: { podSecurity: "baseline", network: network.velero } } })
 */
export function platformNetwork(options: PlatformNetworkOptions): PlatformNetwork {
  const { vpcCidrs, monitoringNamespace: monitoring, smtpPorts = [587] } = options
  const { controlPlaneCidrs = vpcCidrs, databaseCidrs = vpcCidrs, clientCidrs = anywhere } = options
  const { gatewayNamespace = "istio-ingress", meshNamespace = "istio-system" } = options

  const webhooks = (...ports: readonly NetworkPort[]): NetworkRule => ({
    cidrs: controlPlaneCidrs,
    ports,
  })
  const metrics = (...ports: readonly NetworkPort[]): Readonly<Record<string, NetworkRule>> =>
    monitoring === undefined ? {} : { metrics: { namespaces: [monitoring], ports } }
  // The VPC CNI asks before the Service's address becomes the API server's, others after.
  const kubernetesApi: NetworkRule = {
    cidrs: [kubernetesServiceAddress(options.serviceCidr), ...controlPlaneCidrs],
    ports: [443],
  }
  // What AWS serves has public addresses, or those of the VPC's endpoints.
  const internet = (...ports: readonly NetworkPort[]): NetworkRule => ({ cidrs: anywhere, ports })
  // The kubelet and the exporter of the node.
  const nodes: NetworkRule = { cidrs: vpcCidrs, ports: [9100, 10_250] }
  // Those outside the mesh; within, everything comes through its tunnel.
  const scraped: NetworkRule = { namespaces: "all", ports: scrapedPorts }

  return {
    ...observabilityNetworks({ kubernetesApi, internet, webhooks, nodes, scraped }),
    certManager: {
      ingress: { webhooks: webhooks(10_250), ...metrics(9402) },
      egress: {
        "kubernetes-api": kubernetesApi,
        // ACME and the DNS provider; public resolvers, which are asked whether a challenge has spread.
        internet: internet(443, 53, "53/UDP"),
      },
      podIdentity: true,
    },
    externalDns: {
      ingress: metrics(7979),
      egress: { "kubernetes-api": kubernetesApi, internet: internet(443) },
      podIdentity: true,
    },
    externalSecrets: {
      ingress: { webhooks: webhooks(10_250), ...metrics(8080) },
      egress: { "kubernetes-api": kubernetesApi, internet: internet(443) },
      podIdentity: true,
    },
    istioIngress: {
      ingress: {
        // 15021 is what the load balancer asks for health.
        clients: { cidrs: clientCidrs, ports: [80, 443] },
        "load-balancer": { cidrs: vpcCidrs, ports: [80, 443, 15_021] },
        ...metrics(15_020, 15_090),
      },
      egress: {
        mesh: { namespaces: "mesh", ports: [15_008] },
        "control-plane": { namespaces: [meshNamespace], ports: [15_012] },
      },
    },
    istioSystem: {
      ingress: {
        webhooks: webhooks(15_017),
        // Gateways and waypoints, wherever they are, and nobody without a token.
        proxies: { namespaces: "all", ports: [15_012] },
        ...metrics(15_014, 15_020),
      },
      egress: { "kubernetes-api": kubernetesApi },
    },
    monitoring: {
      ingress: {
        gateway: { namespaces: [gatewayNamespace], ports: [15_008] },
        // Of the Prometheus Operator and that of VictoriaMetrics.
        webhooks: webhooks(9443, 10_250),
      },
      egress: {
        "kubernetes-api": kubernetesApi,
        database: { cidrs: databaseCidrs, ports: [5432] },
        nodes,
        scraped,
        // Buckets, CloudWatch, and those whom alerts are sent to.
        internet: internet(443, ...smtpPorts),
      },
      podIdentity: true,
    },
    supabase: {
      ingress: { gateway: { namespaces: [gatewayNamespace], ports: [15_008] } },
      egress: {
        database: { cidrs: databaseCidrs, ports: [5432] },
        internet: internet(443, ...smtpPorts),
      },
      podIdentity: true,
    },
    velero: {
      ingress: metrics(8085),
      egress: { "kubernetes-api": kubernetesApi, internet: internet(443) },
      podIdentity: true,
    },
  }
}
