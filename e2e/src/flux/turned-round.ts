import type { Predicted } from "./predicted-order.ts"

/** A prediction that is wrong in all that it claims: whatever comes first is said to come last. */
export function turnedRound(
  predicted: ReadonlyMap<string, Predicted>,
): ReadonlyMap<string, Predicted> {
  return new Map(
    [...predicted].map(([name, { wave }]) => [
      name,
      {
        wave,
        after: [...predicted].flatMap(([other, { after }]) =>
          after.includes(name) ? [other] : [],
        ),
      },
    ]),
  )
}
