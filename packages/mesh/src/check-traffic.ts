import { isDnsLabel, isDnsSubdomain } from "@supaflux/core"
import type { NamespaceTraffic, TrafficRule } from "./traffic.ts"

function checkPorts(where: string, ports: readonly number[] | undefined): void {
  if (ports?.length === 0) {
    throw new Error(`${where} has an empty list of ports: name them, or leave "ports" out for all.`)
  }
  for (const port of ports ?? []) {
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      throw new Error(`${where} has the port ${port}: use whole numbers from 1 to 65535.`)
    }
  }
}

function checkRule(namespace: string, rule: TrafficRule): void {
  const { name, to, from, ports } = rule
  const where = `Traffic rule "${name}" of namespace ${namespace}`
  if (!isDnsLabel(name)) {
    throw new Error(`${where} has no DNS label for a name: use lower-case letters, digits and "-".`)
  }
  if (Object.keys(to).length === 0) {
    throw new Error(
      `${where} selects no label, which opens every pod: name the called pods in "to".`,
    )
  }
  if (from.length === 0) {
    throw new Error(`${where} has no callers: name them in "from", or leave the rule out.`)
  }
  for (const caller of from) {
    // Also keeps wildcards out, which Istio would take for patterns.
    if (!isDnsLabel(caller.namespace) || !isDnsSubdomain(caller.serviceAccount)) {
      throw new Error(
        `${where} has the caller "${caller.namespace}/${caller.serviceAccount}": use the exact names of a namespace and of a service account.`,
      )
    }
  }
  checkPorts(where, ports)
}

/**
 * Refuses traffic that no policy can express, or whose policy would open more than it says.
 *
 * @param reserved names that rules cannot have
 * @throws {Error} for the first rule that is wrong
 */
export function checkTraffic(traffic: NamespaceTraffic, reserved: readonly string[]): void {
  const { namespace, allow } = traffic
  if (!isDnsLabel(namespace)) {
    throw new Error(`"${namespace}" is no namespace: use the name as the cluster has it.`)
  }
  const names = new Set<string>()
  for (const rule of allow) {
    checkRule(namespace, rule)
    if (reserved.includes(rule.name)) {
      throw new Error(
        `Traffic rule "${rule.name}" of namespace ${namespace} has a reserved name: choose another.`,
      )
    }
    if (names.has(rule.name)) {
      throw new Error(
        `Two traffic rules of namespace ${namespace} have the name "${rule.name}": rename one.`,
      )
    }
    names.add(rule.name)
  }
}
