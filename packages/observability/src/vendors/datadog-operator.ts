import type { Component } from "@supaflux/core"
import { chartComponent, type ChartResources } from "@supaflux/flux"
import { platformDependencies } from "../platform-dependencies.ts"
import type { PlatformHandles } from "../platform-handles.ts"
import { resources } from "../resources.ts"
import { versions } from "../versions.ts"
import { datadogKinds } from "./datadog-kinds.ts"
import { datadogNamespace } from "./datadog-namespace.ts"

const operatorName = "datadog-operator"

/** Datadog's operator. Its definitions stay when the release goes. */
export function datadogOperator(platform: PlatformHandles): Component<ChartResources> {
  return chartComponent({
    name: operatorName,
    namespace: datadogNamespace,
    chart: {
      type: "http",
      url: "https://helm.datadoghq.com",
      name: operatorName,
      version: versions.datadogOperator,
    },
    values: {
      fullnameOverride: operatorName,
      resources: resources("50m", "128Mi", "512Mi"),
      datadogCRDs: { keepCrds: true },
      // The agents are all that is wanted of it.
      datadogCSIDriver: { enabled: false },
      ...(platform.priorityClass === undefined
        ? {}
        : { priorityClassName: platform.priorityClass.name }),
    },
    crds: "Skip",
    onFailure: "retry",
    dependsOn: platformDependencies(platform),
    provides: { crds: datadogKinds },
  })
}
