import type { Delivery, ResourceLiteral } from "@supaflux/core"
import { flux } from "@supaflux/flux"

/**
 * Delivery by Flux, with Kustomizations that somebody changed by hand.
 *
 * @param changes fields of `spec` by the name of the Kustomization; undefined removes one
 */
export function changedFlux(
  changes: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): Delivery {
  const { provides, deliver } = flux()
  return {
    provides,
    deliver: (composition, target) => {
      const delivered = deliver(composition, target)
      return {
        ...delivered,
        resources: delivered.resources.map(({ directory, resource }) => {
          const { spec, ...rest } = resource as ResourceLiteral & { readonly spec: object }
          const change = changes[resource.metadata?.name ?? ""] ?? {}
          return {
            directory,
            resource: { ...rest, spec: { ...spec, ...change } },
          }
        }),
      }
    },
  }
}
