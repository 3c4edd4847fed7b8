import { readFileSync } from "node:fs"
import { join } from "node:path"
import { wellKnownValues } from "@supaflux/secrets"
import { valuesSchema } from "./values-schema.ts"
import { valuesTable } from "./values-table.ts"
import { valuesTypes } from "./values-types.ts"
import { valuesYaml } from "./values-yaml.ts"

/** A file of the chart that is made of what the code knows. */
export interface ChartFile {
  /** Path below the root of the repository. */
  readonly path: string
  readonly content: string
}

const start = "<!-- values: written by `pnpm gen` -->"
const end = "<!-- /values -->"

/** A README whose table between the markers is another. */
function withTable(readme: string, table: string): string {
  const [before, rest] = readme.split(start)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) {
    throw new Error(`The chart's README has no lines "${start}" and "${end}": put them back.`)
  }
  return `${before}${start}\n\n${table}\n\n${end}${after}`
}

/** What `pnpm gen` writes for the chart, from the schemas in `values/` and the keys that everybody knows. */
export function chartFiles(root: string): readonly ChartFile[] {
  const schema = valuesSchema()
  const readme = "charts/supabase/README.md"
  return [
    { path: "charts/supabase/values.yaml", content: valuesYaml(schema) },
    {
      path: "charts/supabase/values.schema.json",
      content: `${JSON.stringify(schema, undefined, 2)}\n`,
    },
    {
      path: readme,
      content: withTable(readFileSync(join(root, readme), "utf8"), valuesTable(schema)),
    },
    {
      path: "charts/supabase/files/kong/demo-keys.txt",
      content: `${wellKnownValues.join("\n")}\n`,
    },
    ...valuesTypes(schema).map(({ path, content }) => ({
      path: `packages/supabase/src/${path}`,
      content,
    })),
  ]
}
