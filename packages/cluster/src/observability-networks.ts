import type { NamespaceNetwork, NetworkPort, NetworkRule } from "./namespace-network.ts"

/** What the rules are made of, as `platformNetwork` has it. */
export interface NetworkParts {
  readonly kubernetesApi: NetworkRule
  readonly internet: (...ports: readonly NetworkPort[]) => NetworkRule
  readonly webhooks: (...ports: readonly NetworkPort[]) => NetworkRule
  /** The kubelets, and exporters on the network of their node. */
  readonly nodes: NetworkRule
  /** What has metrics outside the mesh. */
  readonly scraped: NetworkRule
}

/** The traffic of the namespaces that watch the platform, but for that of the metrics. */
export interface ObservabilityNetworks {
  /** Fluent Bit alone. */
  readonly logging: NamespaceNetwork
  /** Fluent Bit with Elasticsearch beside it, in the same namespace. */
  readonly elasticLogging: NamespaceNetwork
  readonly loki: NamespaceNetwork
  /** Elastic's operator. */
  readonly elasticSystem: NamespaceNetwork
  /** The OpenTelemetry Collector. */
  readonly tracing: NamespaceNetwork
  /** Beyla or OBI. */
  readonly instrumentation: NamespaceNetwork
  readonly signoz: NamespaceNetwork
  readonly datadog: NamespaceNetwork
}

/**
 * What the namespaces that watch the platform need of the network. Most of it comes through the mesh,
 * which every namespace in it is allowed.
 */
export function observabilityNetworks(parts: NetworkParts): ObservabilityNetworks {
  const { kubernetesApi, internet, webhooks, nodes, scraped } = parts
  const api = { "kubernetes-api": kubernetesApi }
  const logging: NamespaceNetwork = {
    egress: { ...api, internet: internet(443) },
    podIdentity: true,
  }
  return {
    logging,
    elasticLogging: {
      ...logging,
      ingress: { operator: { namespaces: ["elastic-system"], ports: [9200] } },
    },
    loki: { egress: { internet: internet(443) }, podIdentity: true },
    elasticSystem: {
      ingress: { webhooks: webhooks(9443) },
      egress: { ...api, elasticsearch: { namespaces: ["logging"], ports: [9200] } },
    },
    tracing: { egress: { ...api, internet: internet(443) } },
    instrumentation: { egress: api },
    // ClickHouse fetches a program when it starts.
    signoz: { egress: { ...api, internet: internet(443) } },
    datadog: {
      // Traces, of the libraries of Datadog and of OTLP.
      ingress: { traces: { namespaces: "all", ports: [4317, 4318, 8126] } },
      egress: { ...api, nodes, scraped, internet: internet(443) },
    },
  }
}
