import { readdirSync } from "node:fs"
import { join } from "node:path"
import { services } from "@supaflux/supabase"
import { helmTemplate } from "./helm-template.ts"
import { projectRoot } from "./project-root.ts"

/** The chart of Supabase with some values. */
export interface RenderedVariant {
  /** What is special about the values. */
  readonly name: string
  /** YAML documents. */
  readonly text: string
}

const chart = join(projectRoot, "charts/supabase")
const examples = join(chart, "ci")
const render = (...args: readonly string[]) =>
  helmTemplate(["supabase", chart, "-n", "supabase", ...args])

/** The chart of Supabase with each of its examples, and as in production with each service off. */
export function renderVariants(): readonly RenderedVariant[] {
  const production = join(examples, "production-values.yaml")
  return [
    ...readdirSync(examples).map((file) => ({
      name: file.replace("-values.yaml", ""),
      text: render("-f", join(examples, file)),
    })),
    ...Object.keys(services).map((service) => ({
      name: `production without ${service}`,
      // Studio is of no use without Meta.
      text: render(
        "-f",
        production,
        "--set",
        `${service}.enabled=false`,
        ...(service === "meta" ? ["--set", "studio.enabled=false"] : []),
      ),
    })),
  ]
}
