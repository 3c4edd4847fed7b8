import type { Component } from "@supaflux/core"
import { chartComponent, type ChartResources } from "@supaflux/flux"
import { platformDependencies } from "../platform-dependencies.ts"
import type { PlatformHandles } from "../platform-handles.ts"
import { resources } from "../resources.ts"
import { versions } from "../versions.ts"
import { elasticKinds } from "./elastic-kinds.ts"
import { elasticSystemNamespace } from "./logs-names.ts"

/**
 * Elastic's operator. Its definitions are templates: they stay when the release goes, or every cluster
 * would go with them.
 * @see https://www.elastic.co/docs/deploy-manage/deploy/cloud-on-k8s
 */
export function eckOperator(platform: PlatformHandles): Component<ChartResources> {
  return chartComponent({
    name: "eck-operator",
    namespace: elasticSystemNamespace,
    chart: {
      type: "http",
      url: "https://helm.elastic.co",
      name: "eck-operator",
      version: versions.eckOperator,
    },
    values: {
      installCRDs: true,
      resources: resources("100m", "150Mi", "1Gi"),
      podSecurityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
      telemetry: { disabled: true },
      ...(platform.priorityClass === undefined
        ? {}
        : { priorityClassName: platform.priorityClass.name }),
    },
    crds: "Skip",
    onFailure: "retry",
    driftIgnore: [
      // The operator writes its own authority into it.
      { paths: ["/webhooks"], target: { kind: "ValidatingWebhookConfiguration" } },
    ],
    dependsOn: platformDependencies(platform),
    provides: { crds: elasticKinds },
  })
}
