import { apiGroup, kindName, type Resource } from "@supaflux/core"

/** What kubectl calls a kind: `httproute.gateway.networking.k8s.io`. */
export function resourceType({ apiVersion, kind }: Pick<Resource, "apiVersion" | "kind">): string {
  return kindName(apiGroup(apiVersion), kind.toLowerCase())
}
