import type { Overrides } from "./overrides.ts"

const defaults = {
  replicaCount: 2,
  webhook: { enabled: true, args: ["--a"] as readonly string[], timeout: "10s" },
} as const
type Values = Overrides<typeof defaults>

/** Known keys keep the type of their default, whatever its value. */
export const known: Values = { replicaCount: 3, webhook: { enabled: false, timeout: "30s" } }
/** Keys that the defaults do not set take any JSON. */
export const free: Values = { extraObjects: [{ kind: "X" }], webhook: { hostNetwork: true } }
/** `null` removes a key, lists are replaced whole. */
export const removed: Values = { replicaCount: null, webhook: { args: ["--b", 1] } }

// @ts-expect-error a number stays a number
export const wrongScalar: Values = { replicaCount: "3" }
// @ts-expect-error also further down
export const wrongNested: Values = { webhook: { enabled: "yes" } }
// @ts-expect-error a map stays a map
export const wrongMap: Values = { webhook: true }
// @ts-expect-error functions are no JSON
export const wrongJson: Values = { extra: () => 1 }
