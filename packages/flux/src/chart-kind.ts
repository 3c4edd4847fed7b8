import type { Json, RequiredKind } from "@supaflux/core"

/** A kind that a chart needs, as long as its values say so. */
export interface ChartKind extends RequiredKind {
  /**
   * Values that switch it on, by their path: `{ "serviceMonitor.enabled": true }`. All of them have to
   * be as they are here; what the user lays over the builder's counts.
   * @default always
   */
  readonly when?: Readonly<Record<string, Json>>
}
