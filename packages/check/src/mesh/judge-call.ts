import type { GraphNode } from "../graph/graph-node.ts"
import type { Caller } from "./caller.ts"
import { httpFields } from "./http-fields.ts"
import { isAmbient } from "./is-ambient.ts"
import { matchesRule } from "./matches-rule.ts"
import { any, type Maybe } from "./maybe.ts"
import type { Mesh } from "./mesh.ts"
import { peerMode } from "./peer-mode.ts"
import { policiesFor, policySpec } from "./policies-for.ts"
import type { Target } from "./target.ts"

/** Whether a call is let through, and why. */
export interface Verdict {
  /** Undefined when it cannot be known. */
  readonly allowed: Maybe
  /**
   * What decides: pods outside the mesh take everybody; plain text is refused; a policy denies; one
   * allows; no policy allows although some would; there is none.
   */
  readonly reason: "outside" | "plain text" | "denied" | "allowed" | "not allowed" | "open"
  /** The policy that decides; of those that do not allow, the first. */
  readonly by: GraphNode | undefined
}

interface Call {
  readonly caller: Caller
  readonly port: number
}

function matches(mesh: Mesh, node: GraphNode, { caller, port }: Call): Maybe {
  const { action = "ALLOW", rules = [] } = policySpec(node)
  const connection = {
    caller,
    port,
    trustDomain: mesh.trustDomain,
    policyNamespace: node.namespace ?? "",
  }
  return any(
    rules.flatMap((written) => {
      const rule = written ?? {}
      if (action === "ALLOW" && httpFields(rule).length > 0) return []
      return [matchesRule(rule, connection)]
    }),
  )
}

/** What the policies say of a call that came so far. */
function judgePolicies(mesh: Mesh, target: Target, call: Call): Verdict {
  const policies = policiesFor(mesh, target)
  const verdicts = (action: string) =>
    policies
      .filter((node) => (policySpec(node).action ?? "ALLOW") === action)
      .map((node) => ({ node, matches: matches(mesh, node, call) }))
  const deny = verdicts("DENY")
  const denied = deny.find((each) => each.matches === true)
  if (denied !== undefined) return { allowed: false, reason: "denied", by: denied.node }
  const allow = verdicts("ALLOW")
  const doubt = deny.find((each) => each.matches === undefined)
  const allowed = allow.find((each) => each.matches === true)
  if (allow.length > 0 && allowed === undefined) {
    const maybe = any(allow.map((each) => each.matches))
    return { allowed: maybe, reason: "not allowed", by: allow[0]?.node }
  }
  return {
    allowed: doubt === undefined ? true : undefined,
    reason: allowed === undefined ? "open" : "allowed",
    by: doubt?.node ?? allowed?.node,
  }
}

/** What is said of a caller of which it is known whether it has an identity. */
function judgeInside(mesh: Mesh, target: Target, call: Call): Verdict {
  const { mode, by } = peerMode(mesh, target, call.port)
  if (mode === "STRICT" && call.caller.meshed === false) {
    return { allowed: false, reason: "plain text", by }
  }
  return judgePolicies(mesh, target, call)
}

/**
 * Whether pods are called with success, at layer 4: first what takes plain text, then DENY, then
 * ALLOW, and without any ALLOW everybody.
 * @see https://istio.io/latest/docs/concepts/security/#implicit-enablement
 */
export function judgeCall(mesh: Mesh, caller: Caller, target: Target, port: number): Verdict {
  const ambient = isAmbient(mesh, target)
  if (ambient === false) return { allowed: true, reason: "outside", by: undefined }
  const inside = (meshed: boolean) =>
    judgeInside(mesh, target, { caller: { ...caller, meshed }, port })
  const verdict = inside(caller.meshed ?? false)
  const sure = caller.meshed !== undefined || inside(true).allowed === verdict.allowed
  const allowed = sure ? verdict.allowed : undefined
  // Outside of the mesh everybody is let through.
  return { ...verdict, allowed: ambient === true || allowed === true ? allowed : undefined }
}
