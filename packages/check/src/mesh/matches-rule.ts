import type { Caller } from "./caller.ts"
import { httpFields } from "./http-fields.ts"
import { matchesBeginning, matchesText } from "./matches-text.ts"
import { all, any, not, type Maybe } from "./maybe.ts"
import type { PolicyCondition, PolicyRule, PolicySource } from "./mesh-policy-object.ts"

/** A connection that a policy decides on. */
export interface Connection {
  readonly caller: Caller
  readonly port: number
  readonly trustDomain: string
  /** Namespace of the policy, which service accounts without one are in. */
  readonly policyNamespace: string
}

type Test = (text: string) => Maybe
type Texts = readonly string[] | undefined

/** A field and the one that excludes: undefined where neither says anything. */
function field(is: Texts, isNot: Texts, test: Test): Maybe[] {
  return [
    ...(is === undefined || is.length === 0 ? [] : [any(is.map(test))]),
    ...(isNot === undefined || isNot.length === 0 ? [] : [not(any(isNot.map(test)))]),
  ]
}

function principalTest({ caller, trustDomain }: Connection): Test {
  const { meshed, namespace, serviceAccount } = caller
  if (meshed === undefined) return () => undefined
  if (!meshed || namespace === undefined) return () => false
  const beginning = `${trustDomain}/ns/${namespace}/sa/`
  return serviceAccount === undefined
    ? (pattern) => matchesBeginning(pattern, beginning)
    : (pattern) => matchesText(pattern, `${beginning}${serviceAccount}`)
}

function namespaceTest({ caller: { meshed, namespace } }: Connection): Test {
  if (meshed === undefined) return () => undefined
  return (pattern) => matchesText(pattern, meshed ? (namespace ?? "") : "")
}

function accountTest({ caller, policyNamespace }: Connection): Test {
  const { meshed, namespace, serviceAccount } = caller
  if (meshed === undefined) return () => undefined
  return (text) => {
    if (!meshed) return false
    const [name = "", where = policyNamespace] = text.split("/").reverse()
    if (where !== namespace) return false
    return serviceAccount === undefined ? undefined : name === serviceAccount
  }
}

const unknown: Test = () => undefined

/** Whether all that an entry says holds; one that says nothing matches nothing. */
function entry(values: readonly Maybe[]): Maybe {
  return values.length === 0 ? false : all(values)
}

function matchesSource(source: PolicySource, connection: Connection): Maybe {
  const { principals, notPrincipals, namespaces, notNamespaces } = source
  const { serviceAccounts, notServiceAccounts, ipBlocks, notIpBlocks } = source
  return entry([
    ...field(principals, notPrincipals, principalTest(connection)),
    ...field(namespaces, notNamespaces, namespaceTest(connection)),
    ...field(serviceAccounts, notServiceAccounts, accountTest(connection)),
    ...field(ipBlocks, notIpBlocks, unknown),
  ])
}

function portTest({ port }: Connection): Test {
  return (text) => text === String(port)
}

function conditionTest(key: string, connection: Connection): Test {
  switch (key) {
    case "source.principal":
      return principalTest(connection)
    case "source.namespace":
      return namespaceTest(connection)
    case "destination.port":
      return portTest(connection)
    default:
      return unknown
  }
}

/** Of what ztunnel does not know, it sees an entry that says nothing. */
function matchesCondition(condition: PolicyCondition, connection: Connection): Maybe {
  const { key, values, notValues } = condition
  if (httpFields({ when: [condition] }).length > 0) return false
  return entry(field(values, notValues, conditionTest(key, connection)))
}

/**
 * Whether a rule of an AuthorizationPolicy matches a connection, as ztunnel sees it: without the
 * fields of HTTP. Rules that have some are to be left out of an ALLOW by the caller.
 * @see https://github.com/istio/istio/blob/1.30.3/pilot/pkg/serviceregistry/ambient/authorization.go
 * @see https://github.com/istio/ztunnel/blob/master/src/rbac.rs
 */
export function matchesRule(rule: PolicyRule, connection: Connection): Maybe {
  const { from = [], to = [], when = [] } = rule
  const sources = from.map(({ source = {} }) => matchesSource(source, connection))
  const operations = to.map(({ operation: { ports, notPorts } = {} }) =>
    entry(field(ports, notPorts, portTest(connection))),
  )
  return all([
    ...(from.length === 0 ? [] : [any(sources)]),
    ...(to.length === 0 ? [] : [any(operations)]),
    ...when.map((condition) => matchesCondition(condition, connection)),
  ])
}
