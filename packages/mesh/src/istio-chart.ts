import type { OciChart } from "@supaflux/flux"
import { istioCharts } from "./versions.ts"

/** One of Istio's charts. */
export function istioChart(name: "base" | "istiod" | "cni" | "ztunnel", version: string): OciChart {
  return { type: "oci", url: `${istioCharts}/${name}`, version }
}
