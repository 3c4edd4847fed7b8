/** The environment that a service reads. */
export interface ServiceEnvironment {
  /** Where its variables are read or documented. */
  readonly source: string
  /** Variables that it does not run well without. */
  readonly required: string
  /** Variables that it reads, apart from those. */
  readonly reads: string
  /** Variables that the chart's own scripts read before it starts. */
  readonly scripts?: string
}

/** Names in a text, one after the other. */
export const namesIn = (text: string): readonly string[] =>
  text.split(/\s+/).filter((name) => name !== "")
