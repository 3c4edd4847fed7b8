import type { ComponentOptions, GatewayApiHandle, PriorityClassHandle } from "@supaflux/core"
import type { Overrides } from "@supaflux/flux"
import type { DnsProvider } from "./dns-provider.ts"
import type { externalDnsDefaults } from "./external-dns-defaults.ts"

/** Options of `externalDns`. */
export interface ExternalDnsOptions extends ComponentOptions {
  /** Where the records are written: {@link cloudflare}, {@link route53}, or any other. */
  readonly provider: DnsProvider
  /** The Gateway API: external-dns fails to start without its definitions. */
  readonly gatewayApi: GatewayApiHandle
  /** Domains whose names it manages, with all names below them. Others are never touched. */
  readonly domains: readonly string[]
  /**
   * Marks the records as this cluster's, in TXT records beside them. It must differ from that of
   * every other cluster with the same zones, and never change: `production`.
   */
  readonly ownerId: string
  /** The only Gateway whose routes get records. @default every Gateway */
  readonly gateway?: { readonly name: string; readonly namespace: string }
  /**
   * What it may do with its own records. Without `sync` nothing is ever deleted, and a cluster that
   * is torn down leaves its names behind.
   * @default "sync"
   */
  readonly policy?: "sync" | "upsert-only" | "create-only"
  /**
   * What the names of the TXT records begin with. `%{record_type}` stands for the type of the record
   * that is owned; a zone's apex needs it, and a dot at the end. Never change it: records without
   * their TXT record are nobody's.
   * @default "_edns-%{record_type}."
   * @see https://kubernetes-sigs.github.io/external-dns/latest/docs/registry/txt/
   */
  readonly txtPrefix?: string
  /** Outside the mesh: it calls nothing in the cluster but the API server. @default "external-dns" */
  readonly namespace?: string
  /**
   * A NetworkPolicy that lets the pod reach DNS, HTTPS and its Pod Identity alone, and nobody but
   * Prometheus reach the pod. It has no effect where the network does not enforce policies.
   * @default true
   */
  readonly networkPolicy?: boolean
  /**
   * A ServiceMonitor for the metrics: it waits for the definitions of the Prometheus Operator.
   * @default false
   */
  readonly monitoring?: boolean
  /** Priority of the pod. @default none */
  readonly priorityClass?: PriorityClassHandle
  /**
   * Any value of the chart, laid over those of the builder.
   * @default {}
   * @see https://artifacthub.io/packages/helm/external-dns/external-dns
   */
  readonly values?: Overrides<typeof externalDnsDefaults>
}
