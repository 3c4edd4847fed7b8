import type { IAuthorizationPolicy } from "@kubernetes-models/istio/security.istio.io/v1/AuthorizationPolicy"
import { checkTraffic } from "./check-traffic.ts"
import { principal } from "./principal.ts"
import type { NamespaceTraffic, TrafficRule } from "./traffic.ts"

const denyName = "default-deny"

function policy(
  namespace: string,
  name: string,
  spec: NonNullable<IAuthorizationPolicy["spec"]>,
): IAuthorizationPolicy {
  return {
    apiVersion: "security.istio.io/v1",
    kind: "AuthorizationPolicy",
    metadata: { name, namespace },
    spec,
  }
}

/** Layer 4 alone: of a rule with an HTTP field ztunnel would allow nothing at all. */
function allow(trustDomain: string, namespace: string, rule: TrafficRule): IAuthorizationPolicy {
  const { name, to, from, ports } = rule
  return policy(namespace, name, {
    selector: { matchLabels: { ...to } },
    action: "ALLOW",
    rules: [
      {
        from: [{ source: { principals: from.map((caller) => principal(trustDomain, caller)) } }],
        ...(ports === undefined ? {} : { to: [{ operation: { ports: ports.map(String) } }] }),
      },
    ],
  })
}

function mergeByNamespace(traffic: readonly NamespaceTraffic[]): readonly NamespaceTraffic[] {
  const rules = new Map<string, readonly TrafficRule[]>()
  for (const { namespace, allow } of traffic) {
    rules.set(namespace, [...(rules.get(namespace) ?? []), ...allow])
  }
  return [...rules].map(([namespace, allow]) => ({ namespace, allow }))
}

/**
 * The policies of the given traffic, by role: in each namespace one that denies everything, because
 * it allows nothing, and one for each rule that allows what the rule says.
 *
 * @throws {Error} when a rule cannot be expressed
 * @see https://istio.io/latest/docs/ambient/usage/l4-policy/
 */
export function authorizationPolicies(
  trustDomain: string,
  traffic: readonly NamespaceTraffic[],
): Readonly<Record<string, IAuthorizationPolicy>> {
  const policies: Record<string, IAuthorizationPolicy> = {}
  for (const merged of mergeByNamespace(traffic)) {
    checkTraffic(merged, [denyName])
    const { namespace } = merged
    policies[`${namespace}/${denyName}`] = policy(namespace, denyName, {})
    for (const rule of merged.allow) {
      policies[`${namespace}/${rule.name}`] = allow(trustDomain, namespace, rule)
    }
  }
  return policies
}
