import { apiGroup, kindName, type ComposedComponent, type Composition } from "@supaflux/core"

/** One entry of a Kustomization's `healthCheckExprs`. */
export interface HealthCheck {
  readonly apiVersion: string
  readonly kind: string
  readonly current: string
  readonly failed?: string
  readonly inProgress?: string
}

/** The health checks of the kinds in a component that declare how to tell that they are ready. */
export function healthChecks(
  { resources }: ComposedComponent,
  { kinds }: Composition,
): HealthCheck[] {
  const checks = new Map<string, HealthCheck>()
  for (const { resource } of resources) {
    const health = kinds.get(resource)?.custom?.health
    if (health === undefined) continue
    const { apiVersion, kind } = resource
    checks.set(kindName(apiGroup(apiVersion), kind), { apiVersion, kind, ...health })
  }
  return [...checks.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1))
}
