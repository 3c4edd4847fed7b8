import type {
  Component,
  ComponentGroup,
  ComponentOptions,
  GatewayApiHandle,
  MeshControlPlaneHandle,
  MeshDataPlaneHandle,
  PriorityClassHandle,
} from "@supaflux/core"
import { isDnsSubdomain } from "@supaflux/core"
import type { ChartResources, Overrides } from "@supaflux/flux"
import type { istioBaseDefaults } from "./istio-base-defaults.ts"
import { istioBase } from "./istio-base.ts"
import type { istioCniDefaults } from "./istio-cni-defaults.ts"
import { istioCni } from "./istio-cni.ts"
import { istioNamespace } from "./istio-namespace.ts"
import { istiodDefaults } from "./istiod-defaults.ts"
import { istiod, type IstiodAutoscaling } from "./istiod.ts"
import { istioVersion } from "./versions.ts"
import type { ztunnelDefaults } from "./ztunnel-defaults.ts"
import { ztunnel } from "./ztunnel.ts"

/** Values of each chart, laid over ours. */
export interface IstioValues {
  /** @default {} */
  readonly base?: Overrides<typeof istioBaseDefaults>
  /** @default {} */
  readonly istiod?: Overrides<typeof istiodDefaults>
  /** @default {} */
  readonly cni?: Overrides<typeof istioCniDefaults>
  /** @default {} */
  readonly ztunnel?: Overrides<typeof ztunnelDefaults>
}

/** Options of {@link istioAmbient}. `dependsOn` is what must be ready before the first of the four. */
export interface IstioAmbientOptions extends ComponentOptions {
  /** istiod looks for the Gateway API's definitions, and creates its GatewayClasses. */
  readonly gatewayApi: GatewayApiHandle
  /** Version of the four charts, which belong together. @default "1.30.3" */
  readonly version?: string
  /**
   * First part of every principal. Choose it before the first workload joins: to change it later
   * takes `meshConfig.trustDomainAliases`.
   * @default "cluster.local"
   * @see https://istio.io/latest/docs/tasks/security/authorization/authz-td-migration/
   */
  readonly trustDomain?: string
  /** Replicas of istiod. @default from 2 to 5, by CPU */
  readonly autoscaling?: IstiodAutoscaling
  /** Priority of istiod; the node agents have `system-node-critical`. @default "system-cluster-critical" */
  readonly priorityClass?: PriorityClassHandle
  /**
   * Whether istiod removes the taint of `notReadyTaint` from nodes on which istio-cni runs. Node
   * pools that start with the taint stay empty without it; where none does, it has no effect.
   * @default true
   */
  readonly untaintNodes?: boolean
  /** Seconds for which a ztunnel that is replaced keeps open connections alive. @default 300 */
  readonly drainSeconds?: number
  /** @default {} */
  readonly values?: IstioValues
}

/** What {@link istioAmbient} returns. */
export interface IstioAmbient extends ComponentGroup {
  readonly base: Component<ChartResources>
  readonly istiod: Component<ChartResources>
  readonly cni: Component<ChartResources>
  readonly ztunnel: Component<ChartResources>
  /** For Gateways: they can be programmed. */
  readonly controlPlane: MeshControlPlaneHandle
  /** For policies: pods that start from now on are part of the mesh. */
  readonly dataPlane: MeshDataPlaneHandle
}

function checkedTrustDomain({ trustDomain, values }: IstioAmbientOptions): string {
  const chosen = trustDomain ?? istiodDefaults.meshConfig.trustDomain
  if (!isDnsSubdomain(chosen)) {
    throw new Error(`trustDomain is "${chosen}": give lower-case DNS labels, joined by dots.`)
  }
  const overridden = values?.istiod?.meshConfig?.trustDomain
  if (overridden !== undefined && overridden !== chosen) {
    throw new Error(
      `values.istiod.meshConfig.trustDomain is "${overridden}", but the policies would name "${chosen}": use the option trustDomain.`,
    )
  }
  return chosen
}

/**
 * Istio in ambient mode: definitions, control plane, node agents and node proxies, each its own
 * component, in the order that installs and upgrades them. All in `istio-system`, a namespace that
 * must allow privileged pods.
 *
 * @example
 * const mesh = istioAmbient({ gatewayApi })
 * @throws {Error} when an option is impossible: replicas, seconds, trust domain
 * @see https://istio.io/latest/docs/ambient/install/helm/
 */
export function istioAmbient(options: IstioAmbientOptions): IstioAmbient {
  const { gatewayApi, version = istioVersion, values = {}, dependsOn = [] } = options
  const trustDomain = checkedTrustDomain(options)

  const base = istioBase({ version, values: values.base, dependsOn })
  const control = istiod({
    version,
    trustDomain,
    autoscaling: options.autoscaling,
    priorityClass: options.priorityClass,
    untaintNodes: options.untaintNodes,
    values: values.istiod,
    dependsOn: [base, gatewayApi],
  })
  const controlPlane: MeshControlPlaneHandle = {
    handle: "mesh-control-plane",
    component: control.name,
    label: "control plane of the mesh",
    gatewayClass: "istio",
    namespace: istioNamespace,
  }
  const cni = istioCni({ version, values: values.cni, dependsOn: [controlPlane] })
  const proxy = ztunnel({
    version,
    drainSeconds: options.drainSeconds,
    values: values.ztunnel,
    dependsOn: [cni, controlPlane],
  })
  const dataPlane: MeshDataPlaneHandle = {
    handle: "mesh-data-plane",
    component: proxy.name,
    label: "data plane of the mesh",
    namespace: istioNamespace,
    trustDomain,
  }

  return {
    components: [base, control, cni, proxy],
    base,
    istiod: control,
    cni,
    ztunnel: proxy,
    controlPlane,
    dataPlane,
  }
}
