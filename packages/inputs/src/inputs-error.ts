import type { InputProblem } from "./input-problem.ts"

function line({ file, output, message, hint }: InputProblem): string {
  return [file, ...(output === undefined ? [] : [output]), `${message}. ${hint}.`].join(": ")
}

/** A file of outputs that an environment cannot use. The message has one line a problem, with all of them. */
export class InputsError extends Error {
  override readonly name = "InputsError"
  readonly problems: readonly InputProblem[]

  constructor(problems: readonly InputProblem[]) {
    super(problems.map(line).join("\n"))
    this.problems = problems
  }
}
