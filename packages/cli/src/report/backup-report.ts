import type { Backup, UnknownVolumes } from "@supaflux/check"

/** A time as people say it: in the largest unit that divides it. */
function words(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000)
  if (minutes % 1440 === 0) return `${minutes / 1440} d`
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`
}

function cells({ type, namespace, name, schedules, age, elsewhere }: Backup): readonly string[] {
  const kept = schedules.length > 0 ? schedules.join(", ") : (elsewhere ?? "nothing")
  return [`${type} ${namespace}/${name}`, age === undefined ? "unknown" : words(age), kept]
}

const heading = ["what", "at most old", "kept by"]

function lines(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "))
    .map((line) => `  ${line}`.trimEnd())
    .map((line) => `${line}\n`)
    .join("")
}

/**
 * Where the data of an environment's volumes is kept, and the Secrets that its cluster alone has, with
 * how old a restore of each can be; and what may have more of them, which nobody knows.
 */
export function backupReport(
  environment: string,
  all: readonly Backup[],
  unknown: readonly UnknownVolumes[],
): string {
  const title = `${environment}: what is lost with the cluster, and the age of what is restored\n`
  const known =
    all.length === 0
      ? "  no volumes, and no Secrets that exist in the cluster alone\n"
      : lines([heading, ...all.map(cells)])
  const others = unknown.map(({ by, reason }) => [by, reason])
  return `${title}${known}${unknown.length === 0 ? "" : `not known, as these may bring more:\n${lines(others)}`}`
}
