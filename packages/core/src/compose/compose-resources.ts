import { applyCommonMetadata } from "../apply-common-metadata.ts"
import type { Component } from "../component.ts"
import type { ComposedResource } from "../composition.ts"
import type { Environment } from "../environment.ts"
import type { KindIndex } from "../kind-index.ts"
import { layout } from "../layout.ts"
import type { Resource } from "../resource.ts"

const none: readonly string[] = []

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
  return Object.entries(component.resources).map(([role, given]) => {
    const resource = applyCommonMetadata(
      namespace === undefined ? given : withNamespace(given, namespace, kinds),
      environment.commonMetadata,
    )
    return { role, resource, path: layout(component.name, resource), notes: notes?.[role] ?? none }
  })
}
