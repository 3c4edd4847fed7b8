import type { SecretHandle } from "./secret-handle.ts"

declare const both: SecretHandle<"token" | "address">
declare const token: SecretHandle<"token">

/** A Secret with more keys will do where one of them is asked for. */
export const wide: SecretHandle<"token"> = both
/** What asks for nothing takes any. */
export const any: SecretHandle<never> = token

// @ts-expect-error the key that is asked for is not declared
export const other: SecretHandle<"address"> = token
// @ts-expect-error one of the keys is not declared
export const narrow: SecretHandle<"token" | "address"> = token
// @ts-expect-error a key is spelled right
token.key("tokn")
