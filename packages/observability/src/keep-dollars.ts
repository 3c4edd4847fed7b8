import type { Component, Resource } from "@supaflux/core"

/**
 * Keeps Flux from replacing what looks like one of its variables: it takes `${…}` for one wherever a
 * Kustomization substitutes any, and refuses names that it does not know.
 * @see https://fluxcd.io/flux/components/kustomize/kustomizations/#post-build-variable-substitution
 */
export function keepDollars(component: Component): Component {
  const resources = Object.entries(component.resources).map(([role, resource]) => [
    role,
    resource !== undefined && JSON.stringify(resource).includes("${") ? optOut(resource) : resource,
  ])
  return { ...component, resources: Object.fromEntries(resources) as Component["resources"] }
}

function optOut(resource: Resource): Resource {
  const { metadata = {} } = resource
  return {
    ...resource,
    metadata: {
      ...metadata,
      annotations: {
        ...metadata.annotations,
        "kustomize.toolkit.fluxcd.io/substitute": "disabled",
      },
    },
  }
}
