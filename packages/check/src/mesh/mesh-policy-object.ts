import type { Resource } from "@supaflux/core"
import type { Labels } from "../selectors/matches-selector.ts"

type Texts = readonly string[]

/** Where a request comes from, as a policy says it. */
export type PolicySource = Readonly<Record<string, Texts | undefined>>

/** What is called, as a policy says it. */
type PolicyOperation = Readonly<Record<string, Texts | undefined>>

/** A further condition of a policy's rule. */
export interface PolicyCondition {
  readonly key: string
  readonly values?: Texts
  readonly notValues?: Texts
}

/** One rule of an AuthorizationPolicy: all that it says must hold. */
export interface PolicyRule {
  readonly from?: readonly { readonly source?: PolicySource }[]
  readonly to?: readonly { readonly operation?: PolicyOperation }[]
  readonly when?: readonly PolicyCondition[]
}

/** The parts of an AuthorizationPolicy that decide. */
export interface AuthorizationPolicy extends Resource {
  readonly spec?: {
    readonly selector?: { readonly matchLabels?: Labels }
    readonly targetRef?: PolicyTarget
    readonly targetRefs?: readonly PolicyTarget[]
    /** @default "ALLOW" */
    readonly action?: string
    readonly rules?: readonly (PolicyRule | null)[]
  }
}

/** What a policy is attached to, instead of pods. */
export interface PolicyTarget {
  readonly group?: string
  readonly kind?: string
  readonly name?: string
}

/** How plain text is taken: `UNSET` is what the scope above says. */
export interface MutualTls {
  readonly mode?: string
}

/** The parts of a PeerAuthentication that decide. */
export interface PeerAuthentication extends Resource {
  readonly spec?: {
    readonly selector?: { readonly matchLabels?: Labels }
    readonly mtls?: MutualTls
    readonly portLevelMtls?: Readonly<Record<string, MutualTls>>
  }
}
