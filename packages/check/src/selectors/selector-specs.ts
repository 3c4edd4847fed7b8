/** Where objects of a kind choose pods or Services of their own namespace, as data. */
export interface SelectorSpec {
  /** Kinds that hold it, as `group/Kind`; core kinds begin with the slash. */
  readonly in: readonly string[]
  /** Path of the selector, as in `ReferenceSpec`. */
  readonly at: string
  /** Whether it is a map of labels instead of a LabelSelector. @default false */
  readonly labels?: boolean
  /** @default "pods" */
  readonly selects?: "pods" | "Services"
  /** Whether `spec.namespaceSelector` names other namespaces, as monitors have it. @default false */
  readonly elsewhere?: boolean
}

const monitoring = "monitoring.coreos.com"
const istio = ["AuthorizationPolicy", "PeerAuthentication", "RequestAuthentication"].map(
  (kind) => `security.istio.io/${kind}`,
)

/** @see https://kubernetes.io/docs/reference/kubernetes-api/ */
export const selectorSpecs: readonly SelectorSpec[] = [
  { in: ["/Service"], at: "spec.selector", labels: true },
  { in: ["policy/PodDisruptionBudget"], at: "spec.selector" },
  { in: ["networking.k8s.io/NetworkPolicy"], at: "spec.podSelector" },
  { in: [...istio, "telemetry.istio.io/Telemetry"], at: "spec.selector" },
  {
    in: [`${monitoring}/ServiceMonitor`],
    at: "spec.selector",
    selects: "Services",
    elsewhere: true,
  },
  { in: [`${monitoring}/PodMonitor`], at: "spec.selector", elsewhere: true },
]
