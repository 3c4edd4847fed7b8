/** One defect, put into an environment that has none, and whether the check sees it. */
export interface Trial {
  /** What sort of defect it is, as the table of rates lists it. */
  readonly sort: string
  /** What was changed, and where. */
  readonly label: string
  /** Codes of the findings of which one has to come. */
  readonly codes: readonly string[]
  /** Which of them came, about what they have to be about. */
  readonly found: () => readonly string[] | Promise<readonly string[]>
}
