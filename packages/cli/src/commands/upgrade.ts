import { compose } from "@supaflux/core"
import { exitCode } from "../exit-code.ts"
import { findProject } from "../find-project.ts"
import { loadSelected } from "../load-selected.ts"
import { findingsReport } from "../report/findings-report.ts"
import { table } from "../report/table.ts"
import type { Terminal } from "../terminal.ts"
import { findVersionEntries } from "./upgrade/find-version-entries.ts"
import { listPins, type ListedPin } from "./upgrade/list-pins.ts"
import type { Pin } from "./upgrade/pin.ts"

/** Flags of `supaflux upgrade`. */
export interface UpgradeFlags {
  readonly list?: boolean
  readonly json?: boolean
  readonly directory?: string
}

const titles: readonly (readonly [Pin["type"], string])[] = [
  ["chart", "CHART"],
  ["manifests", "MANIFESTS"],
  ["image", "IMAGE"],
]

function row(pin: ListedPin, environments: number): string[] {
  const { name, version, digest, source, pinnedIn, usedBy } = pin
  const users = new Map<string, string[]>()
  for (const { component, environment } of usedBy) {
    users.set(component, [...(users.get(component) ?? []), environment])
  }
  const named = [...users].map(([component, names]) =>
    names.length === environments ? component : `${component} (${names.join(", ")})`,
  )
  return [
    name,
    digest === undefined ? version : `${version}@${digest.slice(0, 15)}…`,
    source,
    pinnedIn,
    named.join(", "),
  ]
}

function report(pins: readonly ListedPin[], environments: number): string {
  return titles
    .map(([type, title]) => {
      const rows = pins.filter((pin) => pin.type === type).map((pin) => row(pin, environments))
      const headings = [title, "VERSION", "FROM", "PINNED IN", "COMPONENTS"]
      return rows.length === 0 ? "" : table(headings, rows)
    })
    .filter((text) => text !== "")
    .join("\n")
}

/** `supaflux upgrade --list`: every chart, bundle of manifests and image with its version, and where that is set. */
export async function upgrade(
  names: readonly string[],
  flags: UpgradeFlags,
  terminal: Terminal,
): Promise<number> {
  const project = findProject(flags.directory ?? terminal.cwd, flags.directory !== undefined)
  const composed = (await loadSelected(project, names)).map(({ environment, source }) => ({
    ...compose(environment),
    source,
  }))
  const pins = listPins(composed, findVersionEntries(project.root), project.root)
  if (flags.json === true) terminal.out(`${JSON.stringify(pins, undefined, 2)}\n`)
  else terminal.out(report(pins, composed.length))
  const findings = composed.flatMap((each) => each.findings)
  if (findings.length > 0) terminal.err(findingsReport(findings))
  return findings.some(({ severity }) => severity === "error") ? exitCode.findings : exitCode.fine
}
