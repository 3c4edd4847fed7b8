import { check, environmentGraph, type CheckFinding } from "@supaflux/check"
import type { Generated } from "@supaflux/core"

/**
 * The wiring check of an environment that the core found nothing wrong with; nothing otherwise: what
 * does not hold by itself cannot hold together.
 *
 * @param path the environment's folder from the project's root
 */
export function checkGenerated(
  { composition, delivered, rendered }: Generated,
  path: string,
): readonly CheckFinding[] {
  if (rendered === undefined) return []
  const graph = environmentGraph({ composition, delivered, path })
  const { check: settings } = composition.environment
  return check(graph, settings === undefined ? {} : { settings })
}
