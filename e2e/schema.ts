import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { readResources } from "./src/cluster/read-resources.ts"
import { mutants } from "./src/mutants.ts"
import { prove } from "./src/prove.ts"
import { chosenEnvironments } from "./src/repository/chosen-environments.ts"
import { generatedFolder } from "./src/repository/generated-folder.ts"
import { kindsWithoutDefinition } from "./src/repository/kinds-without-definition.ts"
import { renderOwnCharts } from "./src/repository/render-own-charts.ts"
import { renderVariants } from "./src/repository/render-variants.ts"
import { proveFluxSchema } from "./src/schema/flux-schema/prove-flux-schema.ts"
import { judgeSchema } from "./src/schema/judge-schema.ts"
import { problemLines } from "./src/schema/problem-lines.ts"

/** `pnpm e2e:schema [environment...]`: all that is generated, and all that our charts render, fits its schema to the letter. */
await prove("schema", async ({ folder }, report) => {
  for (const [kind, reason] of Object.entries(kindsWithoutDefinition())) {
    report.note(`${kind} is not judged: ${reason}`)
  }
  const judged = new Map<string, readonly string[]>()
  for (const environment of chosenEnvironments(process.argv.slice(2))) {
    const files: string[] = []
    const tree = join(generatedFolder, environment)
    const verdict = judgeSchema([tree])
    const kinds = Object.keys(verdict.kinds).length
    report.check(
      `${environment}: ${verdict.resources} manifests of ${kinds} kinds fit their schemas and CEL rules`,
      verdict.resources === 0 ? [`${tree} holds none`] : problemLines(verdict),
    )
    for (const { name, namespace, text } of renderOwnCharts(
      readResources(tree).map(({ resource }) => resource),
      folder,
    )) {
      const file = join(folder, `${environment}-${name}.yaml`)
      writeFileSync(file, text)
      files.push(file)
      const rendered = judgeSchema([file], { namespace })
      report.check(
        `${environment}: ${rendered.resources} manifests of the release ${name} fit theirs`,
        rendered.resources === 0 ? ["it renders none"] : problemLines(rendered),
      )
    }
    judged.set(environment, [tree, ...files])
  }
  const variants = renderVariants().map(({ name, text }) => {
    const file = join(folder, `supabase-${name}.yaml`)
    writeFileSync(file, text)
    return file
  })
  const rendered = judgeSchema(variants)
  report.check(
    `${variants.length} variants of the chart of Supabase: ${rendered.resources} manifests fit theirs`,
    rendered.resources < 50 * variants.length ? ["they render too few"] : problemLines(rendered),
  )
  judged.set(`${variants.length} variants of the chart of Supabase`, variants)
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
  proveFluxSchema(folder, judged, report)
})
