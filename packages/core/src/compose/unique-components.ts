import type { Component } from "../component.ts"
import type { Finding } from "../finding.ts"
import { isDnsLabel } from "../names.ts"

/** Reports names that cannot stand, and keeps the first component of each name. */
export function uniqueComponents(
  environment: string,
  components: readonly Component[],
  findings: Finding[],
): Component[] {
  const byName = new Map<string, Component>()
  for (const component of components) {
    const where = { environment, component: component.name }
    if (!isDnsLabel(component.name)) {
      findings.push({
        severity: "error",
        code: "COMPONENT_NAME_INVALID",
        message: `component name ${JSON.stringify(component.name)} is not a DNS label`,
        where,
        hint: "use at most 63 lower-case letters, digits and hyphens, with a letter or digit at both ends",
      })
    }
    const first = byName.get(component.name)
    if (first === undefined) byName.set(component.name, component)
    else {
      findings.push({
        severity: "error",
        code: "COMPONENT_DUPLICATE",
        message:
          first === component
            ? `component "${component.name}" is listed twice`
            : `two components are named "${component.name}"`,
        where,
        hint: first === component ? "list it once" : "give one of them another name",
      })
    }
  }
  return [...byName.values()]
}
