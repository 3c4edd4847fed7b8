import type { Handle } from "../handle.ts"

/** One listener of a Gateway, for routes to attach to. */
export interface ListenerHandle extends Handle<"listener"> {
  readonly gateway: { readonly name: string; readonly namespace: string }
  readonly sectionName: string
  readonly protocol: "HTTP" | "HTTPS"
  readonly port: number
  /** Hostname that the listener accepts, which may be a wildcard; undefined accepts every one. */
  readonly hostname: string | undefined
  /** Service account that the Gateway's pods run as, which authorization policies name. */
  readonly serviceAccount: string
}
