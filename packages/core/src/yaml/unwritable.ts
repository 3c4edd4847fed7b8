/** What is wrong with a value that is no JSON: `NaN is no finite number`. */
export function unwritable(value: unknown): string {
  switch (typeof value) {
    case "number":
      return `${value} is no finite number`
    case "string":
      return `${JSON.stringify(value)} has a lone surrogate, which UTF-8 cannot hold`
    case "undefined":
      return "undefined can only be left out of a map"
    case "object": {
      const { constructor } = value as { readonly constructor?: { readonly name: string } }
      return `an instance of ${constructor?.name ?? "a class"} is no plain object`
    }
    case "bigint":
    case "boolean":
    case "function":
    case "symbol":
      return `a ${typeof value} is no JSON`
  }
}
