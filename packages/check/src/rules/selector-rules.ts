import type { Rule } from "../rule.ts"
import { monitorPortMissing } from "./selectors/monitor-port-missing.ts"
import { networkPeerMissing } from "./selectors/network-peer-missing.ts"
import { ownPodsUnmatched } from "./selectors/own-pods-unmatched.ts"
import { selectorMatchesNothing } from "./selectors/selector-matches-nothing.ts"

/** What is chosen by labels is there. */
export const selectorRules: readonly Rule[] = [
  monitorPortMissing,
  networkPeerMissing,
  ownPodsUnmatched,
  selectorMatchesNothing,
]
