import type { JsonObject } from "@supaflux/core"
/** Memory or CPU as Kubernetes has it. */
type Cpu = `${number}m` | `${number}`
type Memory = `${number}Mi` | `${number}Gi`

/**
 * Requests, and a limit of memory alone: a limit of CPU would slow pods down while the node idles.
 *
 * @param limit limit of memory
 */
export function resources(cpu: Cpu, memory: Memory, limit: Memory): JsonObject {
  return { requests: { cpu, memory }, limits: { memory: limit } }
}
