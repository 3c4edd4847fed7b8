/** One thing that is wrong with a file of outputs. */
export interface InputProblem {
  /** The file as it was named. */
  readonly file: string
  /** Name of the output; undefined when the file as a whole is wrong. */
  readonly output?: string
  /** What is wrong, with the value that is. */
  readonly message: string
  /** What to do about it. */
  readonly hint: string
}
