/** The folder of an environment cannot be read or written as it is. The message tells what to do. */
export class TreeError extends Error {
  override readonly name = "TreeError"
}
