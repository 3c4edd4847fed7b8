import { monitoringNamespace } from "../prometheus/stack-names.ts"
import type { Caller } from "./namespace-traffic.ts"

/** The identity of a workload in the namespace of the metrics stack. */
export function stackCaller(serviceAccount: string): Caller {
  return { namespace: monitoringNamespace, serviceAccount }
}
