import type { Handle } from "../handle.ts"

/** The Gateway API's definitions are established: controllers that look for them at start find them. */
export interface GatewayApiHandle extends Handle<"gateway-api"> {
  /** Version of the bundle, without `v`: `1.6.1`. */
  readonly version: string
}
