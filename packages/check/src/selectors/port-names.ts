import type { Pods } from "../pods.ts"

/** Names of the ports of all containers of pods. */
export function portNames({ spec }: Pods): string[] {
  const containers = [...(spec.containers ?? []), ...(spec.initContainers ?? [])]
  return containers.flatMap(({ ports = [] }) => ports.flatMap(({ name }) => name ?? []))
}
