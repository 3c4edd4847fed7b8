import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { CallExpression, Node, ObjectExpression, Program, VariableDeclarator } from "acorn"
import type { Place } from "./excerpt.ts"

/** A property of an object literal, by the keys that lead to it within the literal. */
interface Property {
  readonly keys: readonly string[]
  readonly value: Node
  readonly start: number
}

function propertiesOf(literal: ObjectExpression, above: readonly string[] = []): Property[] {
  return literal.properties.flatMap((property): Property[] => {
    if (property.type !== "Property" || property.computed) return []
    const { key, value } = property
    const name =
      key.type === "Identifier" ? key.name : key.type === "Literal" ? String(key.value) : ""
    const keys = [...above, name]
    const within = value.type === "ObjectExpression" ? propertiesOf(value, keys) : []
    return [{ keys, value, start: property.start }, ...within]
  })
}

/** How many of a path's last keys are those of a property; 0 where not all of the property's are. */
function fit({ keys }: Property, path: readonly string[]): number {
  return keys.length <= path.length &&
    keys.every((key, index) => key === path.at(index - keys.length))
    ? keys.length
    : 0
}

/** The one property that stands for the field, or for what it is in; undefined where several may. */
function meant(properties: readonly Property[], path: readonly string[]): Property | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const around = path.slice(0, length)
    const fits = properties
      .map((property) => ({ property, keys: fit(property, around) }))
      .filter(({ keys }) => keys > 0)
    const most = Math.max(...fits.map(({ keys }) => keys))
    const [found, ...others] = fits.filter(({ keys }) => keys === most)
    if (found !== undefined) return others.length === 0 ? found.property : undefined
  }
  return undefined
}

/** Whether a stack names a call by an offset: that of the function, or of the method's name. */
function isAt({ callee }: CallExpression, offset: number): boolean {
  return callee.type === "MemberExpression"
    ? callee.property.start === offset || callee.start === offset
    : callee.start === offset
}

async function parse(file: string): Promise<{ readonly text: string; readonly program: Program }> {
  const { parse: parseScript } = await import("acorn")
  const { transformSync } = await import("amaro")
  const source = readFileSync(file, "utf8")
  // Types become blanks: every place stays.
  const text = file.endsWith("ts") ? transformSync(source, { mode: "strip-only" }).code : source
  const options = { ecmaVersion: "latest", sourceType: "module" } as const
  return { text, program: parseScript(text, options) }
}

function offsetOf(text: string, { line, column }: Place): number {
  const before = text.split("\n").slice(0, line - 1)
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1
}

function placeOf(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset).split("\n")
  return { file, line: before.length, column: (before.at(-1) ?? "").length + 1 }
}

/**
 * Where the code gives a value to a builder: the property among the arguments of a call whose keys are
 * the last ones of the field's path, or of what the field is in; the constant, where the property names
 * one of the same file. Undefined where the code does not show it: a default, or a value that is computed.
 *
 * @param call place of the call, from the project's root
 * @param path of the field in the manifest
 */
export async function valuePlace(
  call: Place,
  path: readonly (string | number)[],
  root: string,
): Promise<Place | undefined> {
  const parsed = await parse(join(root, call.file)).catch((error: unknown) => {
    // What loads may be more than the parser knows: then the value is not named.
    if (error instanceof SyntaxError) return undefined
    throw error
  })
  if (parsed === undefined) return undefined
  const { text, program } = parsed
  const { simple } = await import("acorn-walk")
  const at = offsetOf(text, call)
  const properties: Property[] = []
  const constants = new Map<string, VariableDeclarator[]>()
  simple(program, {
    CallExpression(node) {
      if (!isAt(node, at)) return
      for (const argument of node.arguments) {
        if (argument.type === "ObjectExpression") properties.push(...propertiesOf(argument))
      }
    },
    VariableDeclarator(node) {
      if (node.id.type !== "Identifier") return
      constants.set(node.id.name, [...(constants.get(node.id.name) ?? []), node])
    },
  })
  const found = meant(
    properties,
    path.filter((key) => typeof key === "string"),
  )
  if (found === undefined) return undefined
  const named = found.value.type === "Identifier" && "name" in found.value ? found.value.name : ""
  const [constant, ...others] = constants.get(String(named)) ?? []
  const start = constant !== undefined && others.length === 0 ? constant.start : found.start
  return placeOf(call.file, text, start)
}
