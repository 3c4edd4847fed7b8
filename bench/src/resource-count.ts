/** Environment variable that tells both programs how many resources to make. */
export const resourceCountVariable = "BENCH_RESOURCES"

/**
 * How many resources this process is to make.
 *
 * @throws {Error} when the variable holds no positive integer
 */
export function resourceCount(): number {
  const text = process.env[resourceCountVariable]
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) {
    throw new Error(`${resourceCountVariable} is ${JSON.stringify(text)}: set a positive integer.`)
  }
  return count
}
