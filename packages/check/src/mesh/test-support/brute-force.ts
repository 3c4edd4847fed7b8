import type { MeshModel, ModelPeer, ModelPolicy, ModelRule } from "./mesh-model.ts"

function matchesPattern(pattern: string, identity: string): boolean {
  const body = pattern.replaceAll("/", String.raw`\/`).replaceAll("*", ".*")
  return new RegExp(`^${body}$`, "u").test(identity)
}

function hits(rule: ModelRule, action: string, port: number, identity: string | undefined) {
  const { principals, notNamespaces, ports, paths } = rule
  // Of an ALLOW, ztunnel leaves out rules of HTTP; of a DENY, what is left must say something.
  if (paths && (action === "ALLOW" || ports === undefined)) return false
  if (ports !== undefined && !ports.includes(port)) return false
  const excluded = notNamespaces ?? []
  if (excluded.some((one) => identity?.includes(`/ns/${one}/`) === true)) return false
  if (principals === undefined) return true
  return principals.some((pattern) => identity !== undefined && matchesPattern(pattern, identity))
}

/** Every mode that is said, from the widest scope to the narrowest. */
function modes({ peers, label, port }: MeshModel): string[] {
  const said = ["PERMISSIVE"]
  const first = (is: (peer: ModelPeer) => boolean) => peers.filter(is).slice(0, 1)
  const wide = (namespace: string) =>
    first(({ place }) => place.namespace === namespace && place.selects === undefined)
  for (const peer of [...wide("istio-system"), ...wide("app")]) said.push(peer.mode)
  for (const peer of first(({ place }) => place.namespace === "app" && place.selects === label)) {
    said.push(peer.mode)
    if (peer.ports?.port === port) said.push(peer.ports.mode)
  }
  return said.filter((mode) => mode !== "UNSET")
}

/** Whether a call is let through, by going through the words of Istio's documentation one by one. */
export function bruteForce(model: MeshModel): boolean {
  const { policies, ambient, optOut, label, port, caller } = model
  if (!ambient || optOut) return true
  const identity = caller.meshed
    ? `cluster.local/ns/${caller.namespace}/sa/${caller.account}`
    : undefined
  if (modes(model).at(-1) === "STRICT" && identity === undefined) return false
  const applying = policies.filter(
    ({ place: { namespace, selects } }) =>
      (namespace === "app" || namespace === "istio-system") &&
      (selects === undefined || selects === label),
  )
  const matched = ({ rules, action }: ModelPolicy) =>
    rules.some((rule) => hits(rule, action, port, identity))
  if (applying.some((one) => one.action === "DENY" && matched(one))) return false
  const allows = applying.filter(({ action }) => action === "ALLOW")
  return allows.length === 0 || allows.some(matched)
}
