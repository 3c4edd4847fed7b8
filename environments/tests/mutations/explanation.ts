/** A defect that the check does not see, and need not. */
export interface Explanation {
  /** Sort of the defect. */
  readonly sort: string
  /** Labels of the defects that it explains. */
  readonly label: RegExp
  readonly reason: string
}
