import { httpFields } from "./http-fields.ts"
import type { PolicyRule, PolicySource } from "./mesh-policy-object.ts"

/** The fields that ztunnel sees. */
const sources = [
  "principals",
  "namespaces",
  "ipBlocks",
  "serviceAccounts",
  "notPrincipals",
  "notNamespaces",
  "notIpBlocks",
  "notServiceAccounts",
]
const operations = ["ports", "notPorts"]

function says(fields: PolicySource | undefined, names: readonly string[]): boolean {
  return names.some((name) => (fields?.[name] ?? []).length > 0)
}

/** Whether a part of a rule has nothing left without its fields of HTTP: then it matches nothing. */
export function matchesNothing({ from = [], to = [], when = [] }: PolicyRule): boolean {
  return (
    (from.length > 0 && !from.some((each) => says(each.source, sources))) ||
    (to.length > 0 && !to.some((each) => says(each.operation, operations))) ||
    when.some((condition) => httpFields({ when: [condition] }).length > 0)
  )
}
