/**
 * How the pods of a Gateway learn the client's address, which a Network Load Balancer replaces with
 * its own.
 *
 * - `proxy-protocol`: the load balancer sends the address ahead of each connection, Envoy reads it.
 *   The trap: Envoy then refuses connections that come without, so the Gateway's Service cannot be
 *   called from within the cluster; and when a running Gateway changes to or from it, connections
 *   fail until load balancer and pods have both changed.
 * - `preserve`: the load balancer keeps the address in the packets. The trap: a pod cannot reach
 *   itself through an internal load balancer, and clients behind one address may run into
 *   connections that time out, because their ports collide.
 * - `off`: the pods see the load balancer's address.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html
 */
export type ClientIp = "proxy-protocol" | "preserve" | "off"

/** The Network Load Balancer before a Gateway, made by the AWS Load Balancer Controller. */
export interface LoadBalancer {
  /** Whether it has public addresses. Fixed once it exists. @default "internet-facing" */
  readonly scheme?: "internet-facing" | "internal"
  /** @default "proxy-protocol" */
  readonly clientIp?: ClientIp
  /**
   * Addresses that may connect, in CIDR notation; `cloudflareRanges` lets only Cloudflare in.
   * @default everyone
   */
  readonly sourceRanges?: readonly string[]
  /** Its name in AWS, up to 32 characters. Fixed once it exists. @default chosen by the controller */
  readonly name?: string
  /** Subnets, by id or name, one a zone. @default found by their tags */
  readonly subnets?: readonly string[]
  /**
   * Whether it reaches pods in every zone from every zone; AWS charges for what crosses. Without, a
   * zone that has lost its pods fails its clients until their DNS has followed.
   * @default true
   */
  readonly crossZone?: boolean
  /** Whether AWS refuses to delete it. Has to be off before the Gateway is torn down. @default false */
  readonly deletionProtection?: boolean
  /** Tags of the AWS resources. @default {} */
  readonly tags?: Readonly<Record<string, string>>
  /**
   * Further annotations of the Service; they win over those that the options make.
   * @default {}
   * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/
   */
  readonly annotations?: Readonly<Record<string, string>>
}
