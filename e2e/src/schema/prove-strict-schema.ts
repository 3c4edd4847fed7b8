import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { mutants } from "../mutants.ts"
import type { Report } from "../report.ts"
import { kindsWithoutDefinition } from "../repository/kinds-without-definition.ts"
import { judgeSchema } from "./judge-schema.ts"
import type { Manifests } from "./manifests.ts"
import { problemLines } from "./problem-lines.ts"

/**
 * The API server's own code accepts manifests, and refuses mutants.
 *
 * @param folder where files may be written
 */
export function proveStrictSchema(
  folder: string,
  judged: readonly Manifests[],
  report: Report,
): void {
  for (const [kind, reason] of Object.entries(kindsWithoutDefinition())) {
    report.note(`${kind} is not judged: ${reason}`)
  }
  for (const { what, paths, least, ...options } of judged) {
    const verdict = judgeSchema(paths, options)
    const kinds = Object.keys(verdict.kinds).length
    report.check(
      `${what}: ${verdict.resources} manifests of ${kinds} kinds fit their schemas and CEL rules`,
      verdict.resources < least ? ["there are too few"] : problemLines(verdict),
    )
  }
  for (const { name, resource, without, expected } of mutants) {
    const file = join(folder, "mutant.yaml")
    writeFileSync(file, JSON.stringify(resource))
    const lines = problemLines(judgeSchema([file], { without }))
    report.check(
      `mutant: ${name} is refused`,
      lines.some((line) => expected.test(line))
        ? []
        : [`wanted ${expected}, got: ${lines.join("; ")}`],
    )
  }
}
