/** One defect, put into an environment that has none, and whether the check sees it. */
export interface Trial {
  /** What sort of defect it is, as the table of rates lists it. */
  readonly sort: string
  /** What was changed, and where. */
  readonly label: string
  readonly detected: () => boolean | Promise<boolean>
}
