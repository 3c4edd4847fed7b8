import type { Rule } from "../rule.ts"
import { callerDenied } from "./mesh/caller-denied.ts"
import { policyIgnored } from "./mesh/policy-ignored.ts"
import { policyTooStrict } from "./mesh/policy-too-strict.ts"
import { probesBlocked } from "./mesh/probes-blocked.ts"
import { tunnelBlocked } from "./mesh/tunnel-blocked.ts"
import { waypointMissing } from "./mesh/waypoint-missing.ts"
import { waypointUnused } from "./mesh/waypoint-unused.ts"
import { webhookRefused } from "./mesh/webhook-refused.ts"

/** What the ambient mesh lets through is what is meant. */
export const meshRules: readonly Rule[] = [
  callerDenied,
  policyIgnored,
  policyTooStrict,
  probesBlocked,
  tunnelBlocked,
  waypointMissing,
  waypointUnused,
  webhookRefused,
]
