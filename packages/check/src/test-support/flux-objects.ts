import type { ResourceLiteral } from "@supaflux/core"

/** A HelmRelease in the namespace `app`. */
export function helmRelease(name: string, spec: object = {}): ResourceLiteral {
  return {
    apiVersion: "helm.toolkit.fluxcd.io/v2",
    kind: "HelmRelease",
    metadata: { name },
    spec: {
      interval: "1h",
      chart: {
        spec: {
          chart: name,
          version: "1.0.0",
          sourceRef: { kind: "HelmRepository", name: "charts" },
        },
      },
      ...spec,
    },
  }
}

/** A ConfigMap. */
export function configMap(name: string, rest: object = {}): ResourceLiteral {
  return { apiVersion: "v1", kind: "ConfigMap", metadata: { name }, ...rest }
}

/** The definition of the kind `Widget.example.com`. */
export const widgetDefinition: ResourceLiteral = {
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  metadata: { name: "widgets.example.com" },
  spec: { group: "example.com", names: { kind: "Widget" }, scope: "Namespaced" },
}

/** What a component says of a chart that brings that kind. */
export const widgets = {
  crds: [{ group: "example.com", kind: "Widget", scope: "Namespaced" }],
} as const

/** A custom resource of that kind. */
export const widget: ResourceLiteral = {
  apiVersion: "example.com/v1",
  kind: "Widget",
  metadata: { name: "widget" },
}
