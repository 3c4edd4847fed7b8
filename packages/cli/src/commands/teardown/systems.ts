import { phases } from "./phases.ts"

/** A system of a platform that a tear-down has to know, because what it made outlives it. */
export interface System {
  /** How people call it. */
  readonly name: string
  /** Names of its charts. */
  readonly charts: readonly string[]
  /** API groups whose definitions it installs: they tell it when its chart has another name. */
  readonly groups: readonly string[]
  /** When it goes. */
  readonly phase: number
  /** Why it goes only then. */
  readonly why: string
  /**
   * Types of objects, as kubectl calls them, that its own operator holds by finalizers, in one release with it: they go
   * before, because Helm would take the operator away first, and they would stay for ever. @default none
   */
  readonly held?: readonly string[]
}

/** The systems, in the order in which they usually go. */
export const systems: readonly System[] = [
  {
    name: "SigNoz",
    charts: ["signoz"],
    groups: ["clickhouse.altinity.com"],
    phase: phases.applications,
    why: "Its ClickHouse goes first, while the operator runs that has to take the finalizer off. Claims stay until the next phase.",
    held: ["clickhouseinstallations.clickhouse.altinity.com"],
  },
  {
    name: "VictoriaMetrics",
    charts: ["victoria-metrics-k8s-stack"],
    groups: ["operator.victoriametrics.com"],
    phase: phases.applications,
    why: "What its operator runs goes first, while it can take its finalizers off. Claims stay until the next phase.",
    held: ["vmagent", "vmalert", "vmalertmanager", "vmcluster", "vmsingle"].map(
      (type) => `${type}s.operator.victoriametrics.com`,
    ),
  },
  {
    name: "Velero",
    charts: ["velero"],
    groups: ["velero.io"],
    phase: phases.platform,
    why: "The last backup is in the bucket. Its pod has an hour to end, so it is scaled down first.",
  },
  {
    name: "external-dns",
    charts: ["external-dns"],
    groups: ["externaldns.k8s.io"],
    phase: phases.platform,
    why: "Every route is gone and so are their records: it has nothing left to remove.",
  },
  {
    name: "cert-manager",
    charts: ["cert-manager"],
    groups: ["cert-manager.io", "acme.cert-manager.io"],
    phase: phases.platform,
    why: "No certificate is left to be renewed. Its definitions stay.",
  },
  {
    name: "ztunnel",
    charts: ["ztunnel"],
    groups: [],
    phase: phases.platform,
    why: "No workload is left in the mesh. It goes before the CNI plugin that sends traffic to it.",
  },
  {
    name: "Istio's CNI plugin",
    charts: ["cni"],
    groups: [],
    phase: phases.platform,
    why: "Its pods take themselves out of the nodes' CNI chain when they end.",
  },
  {
    name: "istiod",
    charts: ["istiod"],
    groups: [],
    phase: phases.platform,
    why: "No Gateway and no proxy is left that it would have to configure.",
  },
  {
    name: "Istio's definitions",
    charts: ["base"],
    groups: ["security.istio.io", "networking.istio.io"],
    phase: phases.platform,
    why: "The chart goes; the definitions stay.",
  },
  {
    name: "External Secrets Operator",
    charts: ["external-secrets"],
    groups: ["external-secrets.io"],
    phase: phases.secrets,
    why: "Every consumer of its Secrets is gone, external-dns with its token included.",
  },
  {
    name: "AWS Load Balancer Controller",
    charts: ["aws-load-balancer-controller"],
    groups: ["elbv2.k8s.aws"],
    phase: phases.controllers,
    why: "No load balancer is left: its finalizers would hold Services for ever without it.",
  },
  {
    name: "Karpenter",
    charts: ["karpenter", "karpenter-crd"],
    groups: ["karpenter.sh"],
    phase: phases.controllers,
    why: "No node claim is left: without it, nodes would keep their finalizer and EC2 would go on running them.",
  },
  {
    name: "metrics-server",
    charts: ["metrics-server"],
    groups: [],
    phase: phases.controllers,
    why: "Its APIService goes with it: one that does not answer would hold every namespace in Terminating.",
  },
]
