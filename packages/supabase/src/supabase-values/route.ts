// Written by pnpm gen from packages/supabase/src/values: change them there.

/** HTTPRoute to Kong, for installations in which nothing else makes one. */
export type RouteValues = {
  /** Whether it is made. @default false */
  readonly enabled: boolean
  /** The Gateway that it belongs to. */
  readonly gateway: {
    /** Its name. @default "" */
    readonly name: string
    /** Its namespace; empty is the release's. @default "" */
    readonly namespace: string
    /** Its listener; empty is every one. @default "" */
    readonly sectionName: string
  }
  /** Host names; empty are those of the listener. @default [] */
  readonly hostnames: readonly string[]
}
