import type { Component, ResourceLiteral } from "@supaflux/core"
import type { BenchResource } from "./resources/bench-resource.ts"
import { componentSize, resources } from "./resources/resources.ts"

/** The Secrets that the applications of a component read, which neither program writes. */
function secrets(all: readonly BenchResource[]): ResourceLiteral[] {
  return all
    .filter(({ kind }) => kind === "Deployment")
    .map(({ metadata: { name, namespace = "" } }) => ({
      apiVersion: "v1",
      kind: "Secret",
      metadata: { name: `${name}-database`, namespace },
      data: { username: "", password: "" },
    }))
}

/** The resources of {@link resources} as components of 50: a namespace and what lives in it. */
export function components(count: number): Component[] {
  const all = resources(count)
  const made: Component[] = []
  for (let start = 0; start < all.length; start += componentSize) {
    const own = all.slice(start, start + componentSize)
    made.push({
      name: `team-${start / componentSize}`,
      resources: Object.fromEntries(
        own.map((resource) => [`${resource.kind}-${resource.metadata.name}`, resource] as const),
      ),
      provides: { objects: secrets(own) },
    })
  }
  return made
}
