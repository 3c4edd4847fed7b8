import { applyCommonMetadata } from "../apply-common-metadata.ts"
import type { Component } from "../component.ts"
import type { ComposedResource } from "../composition.ts"
import type { Environment } from "../environment.ts"
import type { KindIndex } from "../kind-index.ts"
import type { Resource } from "../resource.ts"

function withNamespace(resource: Resource, namespace: string, kinds: KindIndex): Resource {
  if (resource.metadata?.namespace !== undefined) return resource
  if (kinds.get(resource)?.scope !== "Namespaced") return resource
  return { ...resource, metadata: { ...resource.metadata, namespace } }
}

/** The resources of a component, with the component's namespace and the common metadata applied. */
export function composeResources(
  component: Component,
  environment: Environment,
  kinds: KindIndex,
): ComposedResource[] {
  const { namespace, notes } = component
  return Object.entries(component.resources).map(([role, resource]) => ({
    role,
    resource: applyCommonMetadata(
      namespace === undefined ? resource : withNamespace(resource, namespace, kinds),
      environment.commonMetadata,
    ),
    notes: notes?.[role] ?? [],
  }))
}
