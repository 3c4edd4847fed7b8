import type { Component, JsonObject, Need, ResourceLiteral } from "@supaflux/core"
import { chartComponent, mergeValues, serviceMonitor, type ChartResources } from "@supaflux/flux"
import { checkExternalDns } from "./check-external-dns.ts"
import { externalDnsDefaults as defaults } from "./external-dns-defaults.ts"
import { externalDnsKinds } from "./external-dns-kinds.ts"
import { externalDnsNetworkPolicy } from "./external-dns-network-policy.ts"
import type { ExternalDnsOptions } from "./external-dns-options.ts"
import { sourceKinds } from "./source-kinds.ts"
import { versions } from "./versions.ts"

/** The resources of {@link externalDns}. */
export type ExternalDnsResources = ChartResources & {
  /** Present unless the options switch it off. */
  readonly networkPolicy?: ResourceLiteral
}

const name = "external-dns"

function values(options: ExternalDnsOptions): JsonObject {
  const { provider, gateway, domains, ownerId, policy, txtPrefix } = options
  const { zoneIds = [], env = [] } = provider
  return mergeValues(defaults, {
    provider: { name: provider.name },
    ...(env.length === 0 ? {} : { env }),
    domainFilters: domains,
    txtOwnerId: ownerId,
    txtPrefix,
    policy,
    gatewayNamespace: gateway?.namespace,
    extraArgs: {
      ...(gateway === undefined ? {} : { "gateway-name": gateway.name }),
      ...(zoneIds.length === 0 ? {} : { "zone-id-filter": zoneIds }),
      ...provider.extraArgs,
    },
    priorityClassName: options.priorityClass?.name,
    serviceMonitor: { enabled: options.monitoring ?? false },
  }).values
}

function needs({ provider, domains }: ExternalDnsOptions, namespace: string): readonly Need[] {
  const { zoneIds = [], podIdentity } = provider
  const zones = zoneIds.length === 0 ? domains : zoneIds
  return [
    ...zones.map((zone): Need => ({
      type: "dns-zone",
      name: zone,
      purpose: `records of ${domains.join(", ")} at ${provider.name}`,
    })),
    ...(podIdentity === undefined
      ? []
      : [
          {
            type: "pod-identity",
            namespace,
            serviceAccount: defaults.serviceAccount.name,
            purpose: podIdentity,
          } as const,
        ]),
  ]
}

/**
 * external-dns: records for the hostnames of the Gateway API's HTTPRoutes and GRPCRoutes, pointing to
 * the address of their Gateway. A route counts once a Gateway with an address has accepted it.
 *
 * There is one pod: nothing elects a leader, and while it is away existing records stay. That its
 * component is ready says nothing about DNS itself.
 *
 * @throws {Error} when there are no domains, an id or a domain is none, or the Secret is elsewhere
 * @example
 * externalDns({
 *   provider: route53({ region: "eu-central-1" }),
 *   gatewayApi: crds.gatewayApi,
 *   domains: ["example.com"],
 *   ownerId: "production",
 * })
 * @see https://kubernetes-sigs.github.io/external-dns/
 */
export function externalDns(options: ExternalDnsOptions): Component<ExternalDnsResources> {
  const { namespace = name, provider, gatewayApi, priorityClass, dependsOn = [] } = options
  const { networkPolicy = true, monitoring = false } = options
  checkExternalDns(options, namespace)
  const component = chartComponent({
    name,
    namespace,
    chart: {
      type: "http",
      url: "https://kubernetes-sigs.github.io/external-dns",
      name,
      version: versions.externalDns,
    },
    values: values(options),
    overrides: options.values,
    crds: "CreateReplace",
    // It holds no state: what it owns is written in the zone.
    onFailure: "remediate",
    dependsOn: [
      gatewayApi,
      ...(provider.secret === undefined ? [] : [provider.secret]),
      ...(priorityClass === undefined ? [] : [priorityClass]),
      ...dependsOn,
    ],
    provides: { crds: externalDnsKinds },
    requiredKinds: [
      serviceMonitor("serviceMonitor.enabled"),
      ...sourceKinds(options.values?.sources ?? defaults.sources),
    ],
  })
  const podIdentity = provider.podIdentity !== undefined
  return {
    ...component,
    needs: needs(options, namespace),
    resources: {
      ...(networkPolicy
        ? { networkPolicy: externalDnsNetworkPolicy({ namespace, podIdentity, monitoring }) }
        : {}),
      ...component.resources,
    },
  }
}
