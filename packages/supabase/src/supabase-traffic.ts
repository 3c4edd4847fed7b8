import type { Caller, NamespaceTraffic, TrafficRule } from "@supaflux/mesh"
import {
  optionalServices,
  services,
  type OptionalService,
  type ServiceCaller,
  type ServiceContract,
  type SupabaseService,
} from "./services.ts"
import { workload } from "./workload.ts"

/** Options of {@link supabaseTraffic}. */
export interface SupabaseTrafficOptions {
  /** Namespace of the release. @default "supabase" */
  readonly namespace?: string
  /** Name of the release. @default "supabase" */
  readonly name?: string
  /** The Gateway's pods, which alone may call from outside: `listener.gateway.namespace` and `listener.serviceAccount`. */
  readonly ingress: Caller
  /** What scrapes the metrics of the services. @default nothing may */
  readonly monitoring?: Caller
  /** Services that are on beside the usual ones. @default [] */
  readonly optional?: readonly OptionalService[]
}

/**
 * The traffic that Supabase needs, for a mesh policy that denies all other: each service is called by
 * those that {@link services} names for it, Realtime's pods also by each other. Nothing may call the
 * pods of jobs and tests.
 *
 * @example
 * const ingress = { namespace: listener.gateway.namespace, serviceAccount: listener.serviceAccount }
 * meshPolicy({ dataPlane, authorization: [supabaseTraffic({ ingress })] })
 */
export function supabaseTraffic(options: SupabaseTrafficOptions): NamespaceTraffic {
  const { namespace = "supabase", name = "supabase", ingress, monitoring, optional = [] } = options
  const caller = (from: ServiceCaller): Caller =>
    from === "ingress" ? ingress : { namespace, serviceAccount: workload(name, from).name }

  const rulesOf = (
    service: SupabaseService | OptionalService,
    contract: ServiceContract,
  ): TrafficRule[] => {
    const { port, metricsPort, callers, peerPorts } = contract
    const { name: pods, labels: to } = workload(name, service)
    const rules: TrafficRule[] = []
    if (callers.length > 0) {
      rules.push({ name: pods, to, from: callers.map(caller), ports: [port] })
    }
    if (peerPorts !== undefined) {
      rules.push({ name: `${pods}-peers`, to, from: [caller(service)], ports: peerPorts })
    }
    if (metricsPort !== undefined && monitoring !== undefined) {
      rules.push({ name: `${pods}-metrics`, to, from: [monitoring], ports: [metricsPort] })
    }
    return rules
  }
  const names = Object.keys(services) as SupabaseService[]
  return {
    namespace,
    allow: [
      ...names.flatMap((service) => rulesOf(service, services[service])),
      ...optional.flatMap((service) => rulesOf(service, optionalServices[service])),
    ],
  }
}
