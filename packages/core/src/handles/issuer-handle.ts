import type { Handle } from "../handle.ts"

/** An issuer of cert-manager. */
export interface IssuerHandle extends Handle<"issuer"> {
  readonly kind: "ClusterIssuer" | "Issuer"
  readonly name: string
}
