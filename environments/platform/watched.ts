import type { ListenerHandle } from "@supaflux/core"
import type { Watched } from "@supaflux/observability"

/**
 * What there is to watch on the platform, beyond what every cluster has.
 *
 * @param namespaces those of the platform: the ones in the mesh are watched for pods outside of it
 */
export function watched(
  gateway: ListenerHandle["gateway"],
  namespaces: Readonly<Record<string, { readonly mesh?: boolean }>>,
): Watched {
  const inMesh = Object.entries(namespaces).filter(([, { mesh }]) => mesh === true)
  return {
    supabase: {},
    edge: gateway,
    database: {},
    mesh: { namespaces: inMesh.map(([name]) => name).sort() },
    secrets: {},
    certificates: {},
    backups: {},
    karpenter: {},
  }
}
