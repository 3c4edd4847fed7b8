import type { Explanation } from "./explanation.ts"

const kustomization = "Kustomization flux-system/"

/** What no longer waits, for what, and why it comes up all the same. */
const unordered: readonly (readonly [string, string, string])[] = [
  [
    "gateway",
    "aws-load-balancer-controller",
    "The Service names a class that nobody else serves: the controller makes the load balancer once it runs. Pods that started before have no readiness gate until the next rollout.",
  ],
  ["gateway", "karpenter-nodes", "Its pods are pending until a node comes; Flux tries again."],
  [
    "grafana-route",
    "kube-prometheus-stack",
    "A route may come before its Service: the Gateway answers 500 until that is there.",
  ],
  [
    "supabase-routes",
    "supabase",
    "A route may come before its Service: the Gateway answers 500 until that is there.",
  ],
  [
    "karpenter-nodes",
    "karpenter",
    "The definitions are of karpenter-crd: pools are accepted, and ready once Karpenter runs.",
  ],
  [
    "monitoring-config",
    "kube-prometheus-stack",
    "Rules and dashboards wait for who reads them; the webhook that looks at rules lets them in while it is away.",
  ],
  ...["kube-prometheus-stack", "loki", "signoz", "supabase", "thanos"].map(
    (name) =>
      [
        name,
        "karpenter-nodes",
        "Its pods are pending until a node comes, and a failed install is tried again for ever (RetryOnFailure).",
      ] as const,
  ),
  [
    "postgres-exporter",
    "karpenter-nodes",
    "Its pod is pending until a node comes: four tries of five minutes are longer than Karpenter may take for its own install.",
  ],
  ["beyla", "otel-collector", "What cannot be sent is tried again, then lost: spans of minutes."],
  ["fluent-bit", "loki", "What cannot be sent waits on the node."],
  ["otel-collector", "signoz", "What cannot be sent is tried again, then lost: spans of minutes."],
  [
    "istio-cni",
    "istiod",
    "The agent asks the API server alone; istiod has no part in its readiness.",
  ],
  [
    "istiod",
    "gateway-api-crds",
    "istiod watches for definitions, and reads a kind once its definition is there (pkg/kube/kclient/delayed.go).",
  ],
  [
    "istiod",
    "istio-base",
    "istiod watches for definitions, and reads a kind once its definition is there (pkg/kube/kclient/delayed.go).",
  ],
  [
    "velero",
    "storage",
    "The class of snapshots is looked for with each backup, of which the first comes a quarter of an hour later.",
  ],
]

const applied = "Those who wait for it need it applied, and no more."

/** What no longer waits for its objects, and why nobody is the worse for it. */
const hasty: readonly (readonly [string, string])[] = [
  ["namespaces", applied],
  ["storage", applied],
  ["gateway-api-crds", `${applied} Flux itself waits until definitions are established.`],
  ["karpenter-nodes", "Whose pods need nodes leaves them pending until a node comes."],
  ["karpenter", "Only its node pools wait for it, whose definitions are of karpenter-crd."],
  ["aws-load-balancer-controller", "Only the Gateway waits for it, whose Service it finds later."],
  ["supabase", "Only its routes wait for it, which may come before their Services."],
  ["kube-prometheus-stack", "A route, rules and dashboards wait for it, which may come before."],
  ["loki", "Only Fluent Bit waits for it, which keeps on the node what it cannot send."],
  ["otel-collector", "Only Beyla waits for it, whose first spans are lost otherwise."],
  ["signoz", "Only the collector waits for it, whose first spans are lost otherwise."],
]

/** Orders of production whose loss the check does not report, one by one. */
export const explainedOrder: readonly Explanation[] = [
  ...unordered.map(([name, on, reason]) => ({
    sort: "dependsOn removed",
    label: new RegExp(`^${kustomization}${name} no longer waits for ${kustomization}${on}$`),
    reason,
  })),
  ...hasty.map(([name, reason]) => ({
    sort: "wait switched off",
    label: new RegExp(`^${kustomization}${name}$`),
    reason,
  })),
]
