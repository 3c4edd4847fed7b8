import type { Maybe } from "../maybe.ts"
import type { MeshModel, ModelFields, ModelPeer, ModelPolicy, ModelRule } from "./mesh-model.ts"

/** A connection of which everything is known. */
interface Connection {
  /** Namespace and account, with mutual TLS. */
  readonly identity: readonly [namespace: string, account: string] | undefined
  /** Whether it comes from the one block of addresses that models know. */
  readonly inBlock: boolean
  readonly port: number
}

const expressions = new Map<string, RegExp>()

/** `*` is anything that is not empty, `a*` and `*a` a beginning and an end. */
function fits(pattern: string, text: string): boolean {
  const known = expressions.get(pattern)
  if (known !== undefined) return known.test(text)
  const body = pattern === "*" ? ".+" : pattern.replaceAll("*", ".*")
  expressions.set(pattern, new RegExp(`^${body}$`))
  return fits(pattern, text)
}

type Matcher = (said: string, connection: Connection, policyNamespace: string) => boolean

const principal: Matcher = (said, { identity }) =>
  identity !== undefined && fits(said, `cluster.local/ns/${identity[0]}/sa/${identity[1]}`)
const namespace: Matcher = (said, { identity }) => fits(said, identity?.[0] ?? "")
const address: Matcher = (_said, { inBlock }) => inBlock
const destination: Matcher = (said, { port }) => Number(said) === port

/** What ztunnel knows; what is not here takes HTTP. */
const matchers: Readonly<Record<string, Matcher>> = {
  principals: principal,
  namespaces: namespace,
  serviceAccounts: (said, { identity }, policyNamespace) =>
    (said.includes("/") ? said : `${policyNamespace}/${said}`) === identity?.join("/"),
  ipBlocks: address,
  ports: destination,
  "source.principal": principal,
  "source.namespace": namespace,
  "source.ip": address,
  "destination.port": destination,
}

/** The matcher of a field, and whether the field excludes: `notPorts` those of `ports`. */
function matcherOf(field: string): readonly [Matcher | undefined, boolean] {
  const [, first, rest] = /^not([A-Z])(.*)$/.exec(field) ?? []
  return first === undefined
    ? [matchers[field], false]
    : [matchers[`${first.toLowerCase()}${rest}`], true]
}

function isHttp({ from = [], to = [], when = [] }: ModelRule): boolean {
  const fields = [...from, ...to].flatMap((entry) => Object.keys(entry))
  return [...fields, ...when.map(({ key }) => key)].some(
    (field) => matcherOf(field)[0] === undefined,
  )
}

/** An entry matches when each of its fields does; one that says nothing to ztunnel matches nothing. */
function entryMatches(entry: ModelFields, connection: Connection, policyNamespace: string) {
  const known = Object.entries(entry).flatMap(([field, said]) => {
    const [matcher, excludes] = matcherOf(field)
    if (matcher === undefined) return []
    return [said.some((one) => matcher(one, connection, policyNamespace)) !== excludes]
  })
  return known.length > 0 && known.every(Boolean)
}

function ruleMatches({ from, to, when = [] }: ModelRule, connection: Connection, within: string) {
  const conditions = when.map(({ key, values, notValues }): ModelFields => {
    const field = `${key.charAt(0).toUpperCase()}${key.slice(1)}`
    return {
      ...(values === undefined ? {} : { [key]: values }),
      ...(notValues === undefined ? {} : { [`not${field}`]: notValues }),
    }
  })
  const clauses = [from, to, ...conditions.map((condition) => [condition])]
  return clauses.every(
    (clause) => clause?.some((entry) => entryMatches(entry, connection, within)) ?? true,
  )
}

/** Every mode that is said, from the widest scope to the narrowest. */
function modes({ peers, port }: MeshModel): string[] {
  const said = ["PERMISSIVE"]
  const first = (is: (peer: ModelPeer) => boolean) => peers.filter(is).slice(0, 1)
  const wide = (within: string) =>
    first(({ place }) => place.namespace === within && place.selects === undefined)
  for (const peer of [...wide("istio-system"), ...wide("app")]) said.push(peer.mode)
  for (const peer of first(({ place }) => place.namespace === "app" && place.selects === "web")) {
    said.push(peer.mode)
    if (peer.ports?.port === port) said.push(peer.ports.mode)
  }
  return said.filter((mode) => mode !== "UNSET")
}

/** Whether a call is let through of which all is known, word by word as Istio's documentation has it. */
function isAllowed(model: MeshModel, connection: Connection, joined: boolean): boolean {
  const { policies, own, hostNetwork } = model
  const member = own === undefined ? joined : own === "ambient"
  if (!member || hostNetwork === true) return true
  if (modes(model).at(-1) === "STRICT" && connection.identity === undefined) return false
  const applying = policies.filter(
    ({ place }) =>
      (place.namespace === "app" || place.namespace === "istio-system") &&
      (place.selects === undefined || place.selects === "web") &&
      place.attached !== true &&
      place.dryRun !== true,
  )
  const matches = ({ rules, place }: ModelPolicy, omitted: (rule: ModelRule) => boolean) =>
    rules.some((rule) => !omitted(rule) && ruleMatches(rule, connection, place.namespace))
  if (applying.some((one) => one.action === "DENY" && matches(one, () => false))) return false
  const allows = applying.filter(({ action = "ALLOW" }) => action === "ALLOW")
  return allows.length === 0 || allows.some((one) => matches(one, isHttp))
}

function* connectionsOf({ caller, port }: MeshModel): Generator<Connection> {
  for (const inBlock of [true, false]) {
    if (caller.meshed !== true) yield { identity: undefined, inBlock, port }
    if (caller.meshed === false || caller.namespace === undefined) continue
    for (const account of caller.account === undefined ? ["a", "b", "c"] : [caller.account]) {
      yield { identity: [caller.namespace, account], inBlock, port }
    }
  }
}

/**
 * Whether a call is let through: by trying out all that is not known of it. Undefined where that makes
 * a difference.
 */
export function bruteForce(model: MeshModel): Maybe {
  const { joins = "ambient" } = model
  const seen = new Set<boolean>()
  for (const connection of connectionsOf(model)) {
    for (const joined of joins === "undeclared" ? [true, false] : [joins === "ambient"]) {
      seen.add(isAllowed(model, connection, joined))
    }
  }
  const [verdict] = seen
  return seen.size === 1 ? verdict : undefined
}
