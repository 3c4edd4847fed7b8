import type { Plan } from "@supaflux/core"

const verbs = {
  write: ["created", "updated", "deleted", "unchanged"],
  check: ["to create", "to update", "to delete", "unchanged"],
} as const
const actions = ["create", "update", "delete", "unchanged"] as const

/** One line an environment: how many files of each sort, and the time taken. */
export function summary(
  environment: string,
  { files }: Plan,
  milliseconds: number,
  mode: "write" | "check",
): string {
  const counts = actions.map(
    (action, index) =>
      `${files.filter((file) => file.action === action).length} ${verbs[mode][index] ?? ""}`,
  )
  return `${environment}: ${counts.join(", ")} (${(milliseconds / 1000).toFixed(2)} s)\n`
}
