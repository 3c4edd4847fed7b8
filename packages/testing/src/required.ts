/** The part of a test's context that skips it, as vitest hands it to each test. */
export interface Skippable {
  readonly skip: (note: string) => never
}

/**
 * What a test cannot do without. When it is absent, the test is skipped on a user's machine and
 * says why; where `CI` is set it fails, so that a broken CI never passes for a green one.
 *
 * @param reason one sentence: what is absent, and how to get it
 * @throws {Error} in CI, with the reason
 */
export function required<Value>(
  context: Skippable,
  value: Value | undefined,
  reason: string,
): Value {
  if (value !== undefined) return value
  if (process.env["CI"] !== undefined && process.env["CI"] !== "") throw new Error(reason)
  return context.skip(reason)
}
