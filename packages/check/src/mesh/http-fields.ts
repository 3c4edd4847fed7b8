import type { PolicyRule } from "./mesh-policy-object.ts"

const operations = ["hosts", "notHosts", "methods", "notMethods", "paths", "notPaths"]
const sources = [
  "remoteIpBlocks",
  "notRemoteIpBlocks",
  "requestPrincipals",
  "notRequestPrincipals",
  "trustDomains",
  "notTrustDomains",
]
const conditions = new Set([
  "source.ip",
  "source.namespace",
  "source.principal",
  "destination.ip",
  "destination.port",
])

type Fields = Readonly<Record<string, readonly string[] | undefined>>

function used(fields: Fields | undefined, names: readonly string[]): string[] {
  return names.filter((name) => (fields?.[name] ?? []).length > 0)
}

/**
 * The fields of a rule that need a proxy of layer 7: ztunnel does not see them.
 * @see https://istio.io/latest/docs/ambient/usage/l4-policy/
 */
export function httpFields({ from = [], to = [], when = [] }: PolicyRule): string[] {
  return [
    ...from.flatMap(({ source }) => used(source, sources)),
    ...to.flatMap(({ operation }) => used(operation, operations)),
    ...when.flatMap(({ key }) => (conditions.has(key) ? [] : [key])),
  ]
}
