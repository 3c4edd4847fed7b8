import type { DescribedInput } from "./inputs-declaration.ts"

/**
 * A text as a literal of Terraform's language, in which `${` and `%{` begin templates.
 * @see https://developer.hashicorp.com/terraform/language/expressions/strings
 */
function literal(text: string): string {
  return JSON.stringify(text).replaceAll(/[$%](?=\{)/g, (sign) => sign + sign)
}

function block({ output, description, terraform, required }: DescribedInput): string {
  return [
    ...(required ? [] : ["# Optional: leave it out when there is none.\n"]),
    `output "${output}" {\n`,
    `  description = ${literal(description)}\n`,
    `  value       = ${terraform}\n`,
    "}\n",
  ].join("")
}

/** The `output` blocks that yield some inputs, formatted as `terraform fmt` does. */
export function terraformOutputs(inputs: readonly DescribedInput[]): string {
  return inputs.map(block).join("\n")
}
