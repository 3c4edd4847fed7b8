/**
 * Reads a number of the command line.
 *
 * @throws {Error} when it is no integer, or less than the least
 */
export function integer(flag: string, text: string, least: number): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= least) return value
  throw new Error(`${flag} ${text} will not do: use integers of ${least} or more.`)
}
