import type { Dependency } from "@supaflux/core"
import type { PlatformHandles } from "./platform-handles.ts"

/** What a component with monitors, volumes and pods waits for. */
export function platformDependencies(
  platform: PlatformHandles,
  ...more: readonly (Dependency | undefined)[]
): readonly Dependency[] {
  const { kinds, storageClass, mesh, nodes, priorityClass, dependsOn = [] } = platform
  const handles = [kinds, storageClass, mesh, nodes, priorityClass, ...more]
  return [...handles.filter((each) => each !== undefined), ...dependsOn]
}
