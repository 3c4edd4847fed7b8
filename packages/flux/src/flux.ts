import type { Delivery, Duration } from "@supaflux/core"
import { fluxKinds } from "./kinds.ts"

/** Options of {@link flux}. */
export interface FluxOptions {
  /** @default "1h" */
  readonly interval?: Duration
}

/** Delivery by Flux. */
export function flux(_options: FluxOptions = {}): Delivery {
  return {
    provides: { namespaces: ["flux-system"], crds: fluxKinds },
    deliver: () => ({ resources: [], files: [], reserved: [] }),
  }
}
