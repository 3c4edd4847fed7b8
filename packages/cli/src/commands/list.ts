import { compose, type Composed, type ComposedComponent } from "@supaflux/core"
import { exitCode } from "../exit-code.ts"
import { findProject } from "../find-project.ts"
import { loadSelected } from "../load-selected.ts"
import { findingsReport } from "../report/findings-report.ts"
import type { Terminal } from "../terminal.ts"

/** Flags of `supaflux list`. */
export interface ListFlags {
  readonly json?: boolean
  readonly directory?: string
}

function describe({ component, resources, dependencies }: ComposedComponent): string {
  const count = resources.length === 1 ? "1 resource" : `${resources.length} resources`
  const lines = dependencies.map(({ on, reasons }) => {
    const why = reasons.map(({ type, what }) => (type === "dependsOn" ? type : `${type} ${what}`))
    return `      after ${on}: ${why.join(", ")}\n`
  })
  return `  ${component.name} (${count})\n${lines.join("")}`
}

function toJson({ composition: { environment, components } }: Composed): unknown {
  return {
    name: environment.name,
    components: components.map(({ component, resources, dependencies }) => ({
      name: component.name,
      resources: resources.length,
      dependsOn: dependencies,
    })),
  }
}

/** `supaflux list`: environments and their components in apply order, each with what it waits for and why. */
export async function list(
  names: readonly string[],
  flags: ListFlags,
  terminal: Terminal,
): Promise<number> {
  const project = findProject(flags.directory ?? terminal.cwd, flags.directory !== undefined)
  const composed = (await loadSelected(project, names)).map(({ environment }) =>
    compose(environment),
  )
  if (flags.json === true) {
    terminal.out(`${JSON.stringify(composed.map(toJson), undefined, 2)}\n`)
  } else {
    for (const { composition } of composed) {
      terminal.out(
        `${composition.environment.name}\n${composition.components.map(describe).join("")}`,
      )
    }
  }
  const findings = composed.flatMap((entry) => entry.findings)
  if (findings.length > 0) terminal.err(findingsReport(findings))
  return findings.some(({ severity }) => severity === "error") ? exitCode.findings : exitCode.fine
}
