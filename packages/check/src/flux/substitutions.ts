/** A variable that Flux replaces. */
interface Substitution {
  readonly variable: string
  /** Whether it may be undefined: it says itself what then stands there. */
  readonly hasDefault: boolean
}

/** What Flux finds in a text after the build. */
export interface Substitutions {
  readonly variables: readonly Substitution[]
  /** The first expression that it cannot read, if there is one: it refuses the whole text. */
  readonly malformed: string | undefined
}

const name = /[\p{L}\p{Nd}_]+/uy
/** What may follow the name of a variable: a default, or a function of its value. */
const operator = /:[=?+-]|[=,^/#%:]|(?=\})/y
const withDefault = new Set(["=", ":=", ":-", ":?", ":+"])

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** Raised where an expression cannot be read, with its beginning. */
class Malformed extends Error {}

/** Reads the expression behind `${`, with those inside it. Returns the place after its brace. */
function expression(text: string, from: number, found: Substitution[]): number {
  const broken = (): Malformed => new Malformed(text.slice(from - 2, from + 30))
  const length = text[from] === "#"
  const begin = length ? from + 1 : from
  const variable = match(name, text, begin)
  if (variable === undefined) throw broken()
  const end = begin + variable.length
  const operation = match(operator, text, end)
  if (operation === undefined || (length && operation !== "")) throw broken()
  found.push({ variable, hasDefault: withDefault.has(operation) })
  const close = rest(text, end + operation.length, found, "}")
  if (text[close] !== "}") throw broken()
  return close + 1
}

/** Reads text with expressions in it, up to a character or its end. */
function rest(text: string, from: number, found: Substitution[], until?: string): number {
  let at = from
  while (at < text.length && text[at] !== until) {
    if (text.startsWith("${", at)) at = expression(text, at + 2, found)
    // Two dollars are one that begins nothing.
    else if (text.startsWith("$$", at)) at += 2
    else at += 1
  }
  return at
}

/**
 * Finds the variables that Flux would replace in a text after the build of a Kustomization.
 * @see https://fluxcd.io/flux/components/kustomize/kustomizations/#post-build-variable-substitution
 */
export function substitutions(text: string): Substitutions {
  const variables: Substitution[] = []
  try {
    rest(text, 0, variables)
    return { variables, malformed: undefined }
  } catch (error) {
    if (error instanceof Malformed) return { variables, malformed: error.message }
    throw error
  }
}
