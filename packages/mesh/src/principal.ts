import type { Caller } from "./traffic.ts"

/**
 * A caller as authorization policies name it: `cluster.local/ns/istio-ingress/sa/public-istio`.
 *
 * @param trustDomain that of the mesh, which its handles carry
 * @see https://istio.io/latest/docs/reference/config/security/authorization-policy/#Source
 */
export function principal(trustDomain: string, caller: Caller): string {
  return `${trustDomain}/ns/${caller.namespace}/sa/${caller.serviceAccount}`
}
