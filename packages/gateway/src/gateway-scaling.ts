import type { GatewayScaling } from "./gateway-options.ts"

/**
 * The scaling of a Gateway with its defaults.
 *
 * @throws {Error} when it is impossible
 */
export function gatewayScaling(
  gateway: string,
  { min = 2, max = Math.max(6, min), cpuPercent = 70 }: GatewayScaling = {},
): Required<GatewayScaling> {
  if (!Number.isInteger(min) || min < 1 || !Number.isInteger(max) || max < min) {
    throw new Error(
      `Gateway ${gateway} cannot scale from ${min} to ${max} pods: give whole numbers, the larger as max.`,
    )
  }
  if (!Number.isInteger(cpuPercent) || cpuPercent < 1 || cpuPercent > 100) {
    throw new Error(
      `Gateway ${gateway} cannot scale at ${cpuPercent} percent of its CPU: give 1 to 100.`,
    )
  }
  return { min, max, cpuPercent }
}
