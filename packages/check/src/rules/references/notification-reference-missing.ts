import { missingRule } from "../../references/missing-rule.ts"
import type { Rule } from "../../rule.ts"

/** What Alerts and Receivers name is there. */
export const notificationReferenceMissing: Rule = missingRule({
  code: "NOTIFICATION_REFERENCE_MISSING",
  family: "notification",
  title: "An Alert or Receiver names a Flux object that nothing applies.",
  why: "Alerts are sent to nobody, or a push is answered and reconciles nothing.",
  wrong: "providerRef: { name: slck }",
  right: "providerRef: { name: slack }",
})
