import type { Tool } from "./tool.ts"

const kubernetes = (name: string): Tool => ({
  name,
  module: "kubernetes",
  package: `k8s.io/kubernetes/cmd/${name}`,
  // Charts and Flux read it; without it a server says v0.0.0-master.
  versionVariables: { "k8s.io/component-base/version.gitVersion": "k8s.io/kubernetes" },
})

const controller = (name: string): Tool => ({
  name,
  module: name,
  package: `github.com/fluxcd/${name}`,
})

/** Every program that the proofs run, those first that the others do not need. */
export const tools = {
  etcd: { name: "etcd", module: "etcd", package: "go.etcd.io/etcd/server/v3" },
  "kube-apiserver": kubernetes("kube-apiserver"),
  "strict-schema": { name: "strict-schema", module: "kubernetes", package: "./strict-schema" },
  "kube-controller-manager": kubernetes("kube-controller-manager"),
  "kube-scheduler": kubernetes("kube-scheduler"),
  kwok: { name: "kwok", module: "kwok", package: "sigs.k8s.io/kwok/cmd/kwok" },
  "kustomize-controller": controller("kustomize-controller"),
  "source-controller": controller("source-controller"),
  "helm-controller": controller("helm-controller"),
  "notification-controller": controller("notification-controller"),
  promtool: {
    name: "promtool",
    module: "promtool",
    package: "github.com/prometheus/prometheus/cmd/promtool",
    // Rules need no service discovery, and the clouds that it knows take most of the time to build.
    tags: ["remove_all_sd"],
    versionVariables: {
      "github.com/prometheus/common/version.Version": "github.com/prometheus/prometheus",
    },
  },
  amtool: {
    name: "amtool",
    module: "amtool",
    package: "github.com/prometheus/alertmanager/cmd/amtool",
  },
  otelcol: { name: "otelcol", module: "otel-collector", package: "./otelcol" },
  loki: { name: "loki", module: "loki", package: "github.com/grafana/loki/v3/cmd/loki" },
  "judge-dashboards": {
    name: "judge-dashboards",
    module: "dashboards",
    package: "./judge-dashboards",
  },
} as const satisfies Readonly<Record<string, Tool>>

/** Name of a program that the proofs run. */
export type ToolName = keyof typeof tools
