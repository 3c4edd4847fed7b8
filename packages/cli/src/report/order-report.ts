import type { Simulation } from "@supaflux/check"

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `\n${heading}\n${lines.map((line) => `  ${line}\n`).join("")}`
}

/** How an environment comes up on an empty cluster: wave by wave in order, and what holds it up. */
export function orderReport({
  environment,
  units,
  waves,
  criticalPath,
  stuck,
}: Simulation): string {
  const digits = String(units.length).length
  const places = new Map(
    units.map(({ name }, index) => [name, String(index + 1).padStart(digits)] as const),
  )
  const never = new Set(stuck)
  return [
    `${environment} on an empty cluster, in the order in which things become ready\n`,
    ...waves.map((names, wave) =>
      section(
        wave === 0
          ? "wave 0: applied at once"
          : `wave ${wave}: applied once what it waits for is ready`,
        names
          .filter((name) => !never.has(name))
          .map((name) => `${places.get(name) ?? ""}  ${name}`),
      ),
    ),
    section(
      `critical path: ${criticalPath.length} of ${units.length}, each waits for the one before`,
      criticalPath.map((name) => `${places.get(name) ?? ""}  ${name}`),
    ),
    section("never ready", stuck),
  ].join("")
}
