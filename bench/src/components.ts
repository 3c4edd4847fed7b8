import type { Component } from "@supaflux/core"
import { componentSize, resources } from "./resources/resources.ts"

/** The resources of {@link resources} as components of 50: a namespace and what lives in it. */
export function components(count: number): Component[] {
  const all = resources(count)
  const made: Component[] = []
  for (let start = 0; start < all.length; start += componentSize) {
    const entries = all
      .slice(start, start + componentSize)
      .map((resource) => [`${resource.kind}-${resource.metadata.name}`, resource] as const)
    made.push({
      name: `team-${start / componentSize}`,
      resources: Object.fromEntries(entries),
    })
  }
  return made
}
