import type { DataSource } from "./data-sources.ts"

/** The parts of a dashboard that name something which is elsewhere. */
export interface ReferringDashboard {
  readonly templating: {
    readonly list: readonly {
      readonly name: string
      readonly type: string
      readonly query?: unknown
      readonly current?: { readonly value?: unknown }
    }[]
  }
  readonly panels: readonly object[]
}

/** Variables that Grafana defines itself. */
const builtIn = new Set(["__interval", "__rate_interval", "__range"])
const named = /\$([A-Za-z_]\w*)|\$\{(\w+)(?:[.:][^}]*)?\}|\[\[(\w+)(?::\w+)?\]\]/g

/**
 * What a dashboard refers to and nothing defines: variables in any of its texts, and data sources, which have to be
 * there and of the kind that is said.
 *
 * @see https://grafana.com/docs/grafana/latest/visualizations/dashboards/variables/variable-syntax/
 */
export function danglingReferences(
  { templating, panels }: ReferringDashboard,
  sources: readonly DataSource[],
): readonly string[] {
  const chosen = templating.list.filter(({ type }) => type === "datasource")
  const variables = new Set(templating.list.map(({ name }) => name))
  const problems: string[] = []
  const demand = (uid: string, type: string, where: string): void => {
    if (!sources.some((source) => source.uid === uid && source.type === type)) {
      problems.push(`${where}: there is no data source ${uid} of the kind ${type}`)
    }
  }
  for (const { name, query, current } of chosen) {
    demand(String(current?.value), String(query), `variable ${name}`)
  }
  for (const { where, value } of leaves(panels, "panels")) {
    if (typeof value === "string") {
      for (const [, ...names] of value.matchAll(named)) {
        const name = names.find((one) => one !== undefined) ?? ""
        if (!variables.has(name) && !builtIn.has(name)) {
          problems.push(`${where}: nothing defines the variable ${name}`)
        }
      }
    } else {
      const { uid, type } = value
      const variable = chosen.find(({ name }) => uid === `\${${name}}` || uid === `$${name}`)
      if (variable === undefined) demand(uid, type, where)
      else if (variable.query !== type) {
        problems.push(`${where}: the variable ${variable.name} is not of the kind ${type}`)
      }
    }
  }
  return problems
}

type Leaf = string | { readonly uid: string; readonly type: string }

/** Every text, and every data source that is named, with its path. */
function leaves(value: unknown, where: string): { where: string; value: Leaf }[] {
  if (typeof value === "string") return [{ where, value }]
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = `${where}.${key}`
    const source = key === "datasource" ? [{ where: path, value: inner as Leaf }] : []
    return [...source, ...leaves(inner, path)]
  })
}
