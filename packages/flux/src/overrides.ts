import type { Json } from "@supaflux/core"

type Widen<Value> = Value extends string
  ? string
  : Value extends number
    ? number
    : Value extends boolean
      ? boolean
      : Value

/**
 * What may be laid over chart values: known keys keep the type of their default, keys that the
 * defaults do not set take any JSON, and `null` removes a key, as it does for Helm.
 */
export type Overrides<Values> = {
  readonly [Key in keyof Values]?: Values[Key] extends readonly unknown[]
    ? readonly Json[] | null
    : Values[Key] extends object
      ? Overrides<Values[Key]> | null
      : Widen<Values[Key]> | null
} & { readonly [key: string]: Json | undefined }
