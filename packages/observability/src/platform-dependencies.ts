import type { Dependency } from "@supaflux/core"
import type { PlatformHandles } from "./platform-handles.ts"

/** What a component with monitors and pods waits for; one with volumes names their class as well. */
export function platformDependencies(
  platform: PlatformHandles,
  ...more: readonly (Dependency | undefined)[]
): readonly Dependency[] {
  const { kinds, mesh, nodes, priorityClass, dependsOn = [] } = platform
  const handles = [kinds, mesh, nodes, priorityClass, ...more]
  return [...handles.filter((each) => each !== undefined), ...dependsOn]
}
