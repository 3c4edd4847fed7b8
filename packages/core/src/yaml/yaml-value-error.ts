/** A value that a manifest cannot hold. The message says where it is and what is wrong with it. */
export class YamlValueError extends Error {
  override readonly name = "YamlValueError"
  /** Path of the value, as object keys and list indices. */
  readonly path: readonly (string | number)[]

  /** @param problem what is wrong: `NaN is no finite number` */
  constructor(problem: string, path: readonly (string | number)[]) {
    super(path.length === 0 ? problem : `${formatPath(path)}: ${problem}`)
    this.path = path
  }
}

/** `spec.containers[0].env`, with keys that are no plain words in brackets. */
function formatPath(path: readonly (string | number)[]): string {
  return path
    .map((step, index) => {
      if (typeof step === "number") return `[${step}]`
      if (!/^[\w-]+$/.test(step)) return `[${JSON.stringify(step)}]`
      return index === 0 ? step : `.${step}`
    })
    .join("")
}
