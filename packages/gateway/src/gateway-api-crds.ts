import { type Component, type GatewayApiHandle, located } from "@supaflux/core"
import type { ChartRepository } from "@supaflux/flux"
import { gatewayApiKinds } from "./gateway-api-kinds.ts"
import { versions } from "./versions.ts"

/** Options of {@link gatewayApiCrds}. */
export interface GatewayApiCrdsOptions {
  /**
   * Version of the bundle, without `v`. Patch releases of 1.6 only: another minor version has other
   * kinds.
   * @default "1.6.1"
   */
  readonly version?: `1.6.${number}`
}

/** The component that {@link gatewayApiCrds} makes. It lists no resources: Flux fetches them. */
export interface GatewayApiCrds extends Component<Record<string, never>> {
  /** The definitions are established; for controllers that look for them only when they start. */
  readonly gatewayApi: GatewayApiHandle
}

const component = "gateway-api-crds"

/**
 * The Gateway API's definitions, standard channel, fetched by Flux from the project's repository.
 * They are never pruned: every Gateway and route would go with them, and the load balancers too.
 * The bundle contains an admission policy that refuses older bundles and the experimental channel,
 * so going back to an earlier minor version means to delete that policy by hand first.
 *
 * @example
 * const crds = gatewayApiCrds()
 * certManager({ gatewayApi: crds.gatewayApi })
 * @see https://gateway-api.sigs.k8s.io/guides/#install-standard-channel
 */
export function gatewayApiCrds(options: GatewayApiCrdsOptions = {}): GatewayApiCrds {
  const { version = versions.gatewayApi } = options
  const source: Extract<ChartRepository, { kind: "GitRepository" }> = {
    apiVersion: "source.toolkit.fluxcd.io/v1",
    kind: "GitRepository",
    metadata: { name: "gateway-api", namespace: "flux-system" },
    spec: {
      interval: "24h",
      url: "https://github.com/kubernetes-sigs/gateway-api",
      ref: { tag: `v${version}` },
      sparseCheckout: ["config/crd"],
    },
  }
  return located({
    name: component,
    resources: {},
    provides: { crds: gatewayApiKinds, complete: true },
    delivery: { prune: false, external: { source, path: "./config/crd" } },
    gatewayApi: {
      handle: "gateway-api",
      component,
      label: `Gateway API ${version}`,
      version,
    },
  })
}
