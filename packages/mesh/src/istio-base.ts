import type { Component, Dependency } from "@supaflux/core"
import { chartComponent, type ChartResources, type Overrides } from "@supaflux/flux"
import { istioBaseDefaults } from "./istio-base-defaults.ts"
import { istioChart } from "./istio-chart.ts"
import { istioKinds } from "./istio-kinds.ts"
import { istioNamespace } from "./istio-namespace.ts"

/** Options of {@link istioBase}. */
interface IstioBaseOptions {
  readonly version: string
  readonly values?: Overrides<typeof istioBaseDefaults> | undefined
  readonly dependsOn: readonly Dependency[]
}

/** Istio's definitions, and the webhook that checks resources of its kinds. */
export function istioBase(options: IstioBaseOptions): Component<ChartResources> {
  const { version, values, dependsOn } = options
  return chartComponent({
    name: "istio-base",
    namespace: istioNamespace,
    chart: istioChart("base", version),
    values: istioBaseDefaults,
    overrides: values,
    // They are templates with the policy `keep`: Helm upgrades them, and never deletes them.
    crds: "Skip",
    // An uninstall between two tries could only do harm.
    onFailure: "retry",
    // istiod writes the CA bundle, and the failure policy once the webhook answers.
    driftIgnore: [{ paths: ["/webhooks"], target: { kind: "ValidatingWebhookConfiguration" } }],
    provides: { crds: istioKinds },
    dependsOn,
  })
}
