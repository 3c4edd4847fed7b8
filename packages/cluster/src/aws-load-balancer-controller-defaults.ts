/**
 * Values of the chart `aws-load-balancer-controller`, before options and overrides.
 * @see https://github.com/kubernetes-sigs/aws-load-balancer-controller/blob/v3.5.0/helm/aws-load-balancer-controller/values.yaml
 */
export const awsLoadBalancerControllerDefaults = {
  // One works, the other stands by; the webhooks answer from both.
  replicaCount: 2,
  podDisruptionBudget: { maxUnavailable: 1, unhealthyPodEvictionPolicy: "AlwaysAllow" },
  updateStrategy: {
    type: "RollingUpdate",
    rollingUpdate: { maxSurge: 1, maxUnavailable: 0 },
  },
  topologySpreadConstraints: [
    {
      maxSkew: 1,
      topologyKey: "topology.kubernetes.io/zone",
      whenUnsatisfiable: "ScheduleAnyway",
      labelSelector: {
        matchLabels: {
          "app.kubernetes.io/name": "aws-load-balancer-controller",
          "app.kubernetes.io/instance": "aws-load-balancer-controller",
        },
      },
      matchLabelKeys: ["pod-template-hash"],
    },
    {
      maxSkew: 1,
      topologyKey: "kubernetes.io/hostname",
      whenUnsatisfiable: "ScheduleAnyway",
      labelSelector: {
        matchLabels: {
          "app.kubernetes.io/name": "aws-load-balancer-controller",
          "app.kubernetes.io/instance": "aws-load-balancer-controller",
        },
      },
      matchLabelKeys: ["pod-template-hash"],
    },
  ],
  priorityClassName: "system-cluster-critical",
  resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { memory: "512Mi" } },
  // With the chart's own settings, all that the Pod Security level `restricted` asks for.
  podSecurityContext: { seccompProfile: { type: "RuntimeDefault" } },
  securityContext: { capabilities: { drop: ["ALL"] } },
  // The name that the Pod Identity association is made for, whatever the release is called.
  serviceAccount: { name: "aws-load-balancer-controller" },
  // Pods have addresses of the VPC: traffic need not pass a port of the node first.
  defaultTargetType: "ip",
  // The webhook gives its class to every Service of type LoadBalancer that names none. It is asked
  // for every Service of the cluster, and refuses them all while no pod of the controller is ready;
  // our Services name their class.
  enableServiceMutatorWebhook: false,
  // Upgrades keep the certificate of the webhooks, or each would cut them off until all pods are new.
  keepTLSSecret: true,
  // Gateways are Istio's, and nothing of the platform is an Ingress.
  controllerConfig: {
    featureGates: { NLBGatewayAPI: false, ALBGatewayAPI: false, GatewayListenerSet: false },
  },
  createIngressClassResource: false,
  ingressClassParams: { create: false },
  webhookConfig: { disableIngressValidation: true },
  serviceMonitor: { enabled: false },
} as const
