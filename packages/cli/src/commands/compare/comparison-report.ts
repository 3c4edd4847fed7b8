import { createTwoFilesPatch } from "diff"
import type { FieldChange } from "./changed-fields.ts"
import type { ComponentDifference, ComponentSummary, Comparison } from "./comparison.ts"
import { differ } from "./differ.ts"
import { withoutName } from "./without-name.ts"

/** Text that needs no quotes to be told from a number, a boolean or the end of the line. */
const plain = /^(?!(?:true|false|null|-?\d[\d.eE+-]*)$)[^\s"'[\]{}]+$/

function shown(value: unknown): string {
  if (value === undefined) return "(absent)"
  if (typeof value === "string" && plain.test(value)) return value
  return JSON.stringify(value)
}

function isMultiLine(value: unknown): value is string {
  return typeof value === "string" && value.includes("\n")
}

/** A unified diff with two lines of context, without its head. */
function lineDiff(a: string, b: string): string[] {
  const patch = createTwoFilesPatch("", "", a, b, undefined, undefined, { context: 2 })
  return patch.slice(patch.indexOf("@@")).replace(/\n$/, "").split("\n")
}

/** The text of one side of a change of lines; undefined when it is no text. */
function text(value: unknown, name: string): string | undefined {
  if (value === undefined) return ""
  return typeof value === "string" ? withoutName(value, name) : undefined
}

function fieldLines(change: FieldChange, { a, b }: Pick<Comparison, "a" | "b">): string[] {
  if (isMultiLine(change.a) || isMultiLine(change.b)) {
    const before = text(change.a, a)
    const after = text(change.b, b)
    if (before !== undefined && after !== undefined) {
      return [`${change.path}:`, ...lineDiff(before, after).map((line) => `  ${line}`)]
    }
  }
  const order = change.reordered === true ? " in another order" : ""
  return [`${change.path}${order}: ${shown(change.a)} → ${shown(change.b)}`]
}

function componentLines(difference: ComponentDifference, comparison: Comparison): string[] {
  const { a, b } = comparison
  return [
    difference.component,
    ...difference.onlyInA.map((resource) => `  only in ${a}: ${resource}`),
    ...difference.onlyInB.map((resource) => `  only in ${b}: ${resource}`),
    ...difference.changed.flatMap(({ resource, fields }) => [
      `  ${resource}`,
      ...fields.flatMap((change) => fieldLines(change, comparison)).map((line) => `    ${line}`),
    ]),
    "",
  ]
}

function onlyIn(name: string, components: readonly ComponentSummary[]): string[] {
  if (components.length === 0) return []
  const lines = components.map(({ component, resources }) =>
    resources.length === 0 ? `  ${component}` : `  ${component}: ${resources.join(", ")}`,
  )
  return [`components only in ${name}`, ...lines, ""]
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`
}

function total({ onlyInA, onlyInB, changed }: Comparison): string {
  const alone = changed.reduce((sum, c) => sum + c.onlyInA.length + c.onlyInB.length, 0)
  const resources = changed.flatMap((component) => component.changed)
  const fields = resources.reduce((sum, resource) => sum + resource.fields.length, 0)
  return [
    `${count(onlyInA.length + onlyInB.length, "component")} and ${count(alone, "resource")} on one side only`,
    `${count(fields, "field")} of ${count(resources.length, "resource")} changed`,
  ].join(", ")
}

/** A comparison for people, by component and resource; multi-line text as a unified diff. */
export function comparisonReport(comparison: Comparison): string {
  const { a, b, onlyInA, onlyInB, changed } = comparison
  if (!differ(comparison)) return `${a} and ${b} differ in nothing but their names\n`
  return [
    `${a} → ${b}`,
    "",
    ...onlyIn(a, onlyInA),
    ...onlyIn(b, onlyInB),
    ...changed.flatMap((difference) => componentLines(difference, comparison)),
    total(comparison),
    "",
  ].join("\n")
}
