import type { RemoteSecret } from "@supaflux/secrets"
import { rotationsOf } from "@supaflux/secrets/operations"
import { formatText, origin, placeOf, rotationOf } from "../secret-facts.ts"

const cell = (text: string): string => text.replaceAll("|", String.raw`\|`)

function row(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(" | ")} |\n`
}

function section(secret: RemoteSecret): string {
  const keys = secret.keys.map((key) =>
    row([
      `\`${key.name}\``,
      key.purpose,
      formatText(key.format),
      key.readers?.join(", ") ?? "",
      origin(key),
      rotationOf(secret, key),
    ]),
  )
  const rotations = rotationsOf(secret).map(
    ({ name, keys: rotated, effect, before = [], meanwhile = [], after = [] }) =>
      [
        `- **Rotating \`${name}\`** (${rotated.map((key) => `\`${key}\``).join(", ")}): ${effect}\n`,
        ...before.map((step) => `  - Before: ${step}\n`),
        ...meanwhile.map((step) => `  - Before its readers start anew: ${step}\n`),
        ...after.map((step) => `  - After: ${step}\n`),
      ].join(""),
  )
  const targets = secret.targets.map(({ namespace, name }) => `\`${namespace}/${name}\``)
  return [
    `## \`${secret.name}\`\n\n`,
    `${secret.purpose} In ${placeOf(secret)}; becomes ${targets.join(", ")}.\n\n`,
    row(["key", "what for", "looks like", "read by", "comes", "rotation"]),
    row(["---", "---", "---", "---", "---", "---"]),
    ...keys,
    ...(rotations.length === 0 ? [] : ["\n", ...rotations]),
  ].join("")
}

/** The secrets of an environment as a page of a runbook. */
export function secretsMarkdown(environment: string, secrets: readonly RemoteSecret[]): string {
  return [`# Secrets of ${environment}\n`, ...secrets.map(section)].join("\n")
}
